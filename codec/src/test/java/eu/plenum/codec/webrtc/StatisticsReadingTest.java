// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onvoid.webrtc.RTCStatsType;
import eu.plenum.codec.ReceiveStatistics;
import eu.plenum.codec.ReceiveStatistics.Inbound;
import eu.plenum.codec.SendStatistics;
import eu.plenum.codec.SendStatistics.Outbound;
import eu.plenum.codec.TrackKind;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StatisticsReadingTest {

    @Test
    void layersOfATrackAreReadLowToHigh() {
        Map<String, Stat> report = new LinkedHashMap<>();
        report.put("high", outbound("f", 1280, "bandwidth"));
        report.put("low", outbound("q", 320, "none"));
        report.put("source", new Stat(RTCStatsType.MEDIA_SOURCE, Map.of("trackIdentifier", "camera")));
        report.put("codec", new Stat(RTCStatsType.CODEC, Map.of("mimeType", "video/VP8")));
        report.put("transport", new Stat(RTCStatsType.TRANSPORT, Map.of("selectedCandidatePairId", "pair")));
        report.put(
                "pair",
                new Stat(
                        RTCStatsType.CANDIDATE_PAIR,
                        Map.of("currentRoundTripTime", 0.025, "availableOutgoingBitrate", 1e6)));

        SendStatistics sent = StatisticsReading.sent(report);

        assertThat(sent.roundTripMs()).isCloseTo(25, within(0.001));
        assertThat(sent.availableBitrate()).isEqualTo(1e6);
        assertThat(sent.tracks().get("camera")).extracting(Outbound::rid).containsExactly("q", "f");
        Outbound high = sent.tracks().get("camera").getLast();
        assertThat(high).isEqualTo(new Outbound("f", "VP8", 1280, 720, 29.5, 100, 0.5, 12_345, 1e6, true, "bandwidth"));
    }

    @Test
    void aTrackThatArrivesIsFoundByItsSection() {
        Map<String, Stat> report = Map.of(
                "in",
                new Stat(
                        RTCStatsType.INBOUND_RTP,
                        Map.of(
                                "kind",
                                "audio",
                                "mid",
                                "3",
                                "totalAudioEnergy",
                                0.5,
                                "totalSamplesDuration",
                                2.0,
                                "packetsLost",
                                -1,
                                "concealedSamples",
                                BigInteger.TEN,
                                "silentConcealedSamples",
                                8L,
                                "totalSamplesReceived",
                                96_000L,
                                "bytesReceived",
                                4_000L)));

        ReceiveStatistics received = StatisticsReading.received(report, mid -> mid.equals("3") ? "microphone" : "");

        Inbound sound = received.tracks().get("microphone");
        assertThat(sound.kind()).isEqualTo(TrackKind.AUDIO);
        assertThat(sound.audioLevel()).isCloseTo(0.5, within(1e-9));
        assertThat(sound.concealedSamples()).isEqualTo(2);
        assertThat(sound.totalSamples()).isEqualTo(96_000);
        assertThat(sound.packetsLost()).isEqualTo(-1);
        assertThat(sound.codec()).isEmpty();
    }

    @Test
    void anEmptyReportIsEmpty() {
        assertThat(StatisticsReading.sent(Map.of())).isEqualTo(SendStatistics.NONE);
        assertThat(StatisticsReading.received(Map.of(), mid -> "x")).isEqualTo(ReceiveStatistics.NONE);
    }

    /** Whatever type a value has, or if it is absent, reading does not fail. */
    @Property(tries = 100)
    void foreignValuesAreTolerated(@ForAll Map<String, String> texts, @ForAll boolean out) {
        Map<String, Object> values = new LinkedHashMap<>(texts);
        values.put("mediaSourceId", "source");
        values.put("mid", "1");
        values.put("frameWidth", "wide");
        values.put("framesPerSecond", Double.NaN);
        Map<String, Stat> report = Map.of(
                "rtp",
                new Stat(out ? RTCStatsType.OUTBOUND_RTP : RTCStatsType.INBOUND_RTP, values),
                "source",
                new Stat(RTCStatsType.MEDIA_SOURCE, Map.of("trackIdentifier", "track")));

        assertThat(StatisticsReading.sent(report).tracks()).hasSize(out ? 1 : 0);
        assertThat(StatisticsReading.received(report, mid -> "track").tracks()).hasSize(out ? 0 : 1);
    }

    private static Stat outbound(String rid, int width, String reason) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rid", rid);
        values.put("mediaSourceId", "source");
        values.put("codecId", "codec");
        values.put("frameWidth", (long) width);
        values.put("frameHeight", (long) width * 9 / 16);
        values.put("framesPerSecond", 29.5);
        values.put("framesEncoded", 100L);
        values.put("totalEncodeTime", 0.5);
        values.put("bytesSent", BigInteger.valueOf(12_345));
        values.put("targetBitrate", 1e6);
        values.put("active", true);
        values.put("qualityLimitationReason", reason);
        return new Stat(RTCStatsType.OUTBOUND_RTP, values);
    }
}
