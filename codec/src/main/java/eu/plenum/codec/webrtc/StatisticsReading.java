// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCStatsType;
import eu.plenum.codec.ReceiveStatistics;
import eu.plenum.codec.ReceiveStatistics.Inbound;
import eu.plenum.codec.SendStatistics;
import eu.plenum.codec.SendStatistics.Outbound;
import eu.plenum.codec.TrackKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what we show and act on out of a native statistics report. Pure. */
final class StatisticsReading {
    private static final double MILLIS = 1000;

    private StatisticsReading() {}

    /** The layers of a track are ordered by their size, so low to high. */
    static SendStatistics sent(Map<String, Stat> report) {
        Map<String, List<Outbound>> tracks = new HashMap<>();
        of(report, RTCStatsType.OUTBOUND_RTP).forEach(rtp -> {
            Stat source = report.get(rtp.text("mediaSourceId"));
            String trackId = source == null ? "" : source.text("trackIdentifier");
            if (!trackId.isEmpty()) {
                tracks.computeIfAbsent(trackId, id -> new ArrayList<>()).add(outbound(report, rtp));
            }
        });
        tracks.values()
                .forEach(layers -> layers.sort(Comparator.comparingInt(Outbound::width)
                        .thenComparing(Outbound::rid, Comparator.comparingInt("qhf"::indexOf))));
        Stat pair = selectedPair(report);
        return new SendStatistics(
                tracks, pair.number("currentRoundTripTime") * MILLIS, pair.number("availableOutgoingBitrate"));
    }

    /** @param trackIds the id of the track each section carries now, by mid; others are left out */
    static ReceiveStatistics received(Map<String, Stat> report, Function<String, String> trackIds) {
        Map<String, Inbound> tracks = new HashMap<>();
        of(report, RTCStatsType.INBOUND_RTP).forEach(rtp -> {
            String trackId = trackIds.apply(rtp.text("mid"));
            if (!trackId.isEmpty()) {
                tracks.put(trackId, inbound(report, rtp));
            }
        });
        return new ReceiveStatistics(tracks, selectedPair(report).number("currentRoundTripTime") * MILLIS);
    }

    private static Outbound outbound(Map<String, Stat> report, Stat rtp) {
        return new Outbound(
                rtp.text("rid"),
                codec(report, rtp),
                rtp.size("frameWidth"),
                rtp.size("frameHeight"),
                rtp.number("framesPerSecond"),
                rtp.count("framesEncoded"),
                rtp.number("totalEncodeTime"),
                rtp.count("bytesSent"),
                rtp.number("targetBitrate"),
                rtp.flag("active"),
                rtp.text("qualityLimitationReason").isEmpty() ? "none" : rtp.text("qualityLimitationReason"));
    }

    private static Inbound inbound(Map<String, Stat> report, Stat rtp) {
        return new Inbound(
                rtp.text("kind").equals("audio") ? TrackKind.AUDIO : TrackKind.VIDEO,
                codec(report, rtp),
                rtp.size("frameWidth"),
                rtp.size("frameHeight"),
                rtp.count("framesDecoded"),
                rtp.number("framesPerSecond"),
                rtp.count("freezeCount"),
                rtp.number("totalFreezesDuration"),
                rtp.count("packetsLost"),
                rtp.number("jitter"),
                heardConcealed(rtp),
                rtp.count("totalSamplesReceived"),
                audioLevel(rtp),
                rtp.count("bytesReceived"));
    }

    /** libwebrtc counts what it makes up for a sender who is silent, with nothing coming, as concealed as well. */
    private static long heardConcealed(Stat rtp) {
        return Math.max(0, rtp.count("concealedSamples") - rtp.count("silentConcealedSamples"));
    }

    /** The root mean square over the life of the track: {@code audioLevel} itself is only that of the last moment. */
    private static double audioLevel(Stat rtp) {
        double seconds = rtp.number("totalSamplesDuration");
        return seconds > 0 ? Math.sqrt(Math.max(0, rtp.number("totalAudioEnergy") / seconds)) : 0;
    }

    private static String codec(Map<String, Stat> report, Stat rtp) {
        Stat codec = report.get(rtp.text("codecId"));
        String mime = codec == null ? "" : codec.text("mimeType");
        return mime.substring(mime.indexOf('/') + 1);
    }

    private static Stat selectedPair(Map<String, Stat> report) {
        return of(report, RTCStatsType.TRANSPORT)
                .map(transport -> report.get(transport.text("selectedCandidatePairId")))
                .filter(pair -> pair != null)
                .findFirst()
                .orElseGet(() -> new Stat(RTCStatsType.CANDIDATE_PAIR, Map.of()));
    }

    private static Stream<Stat> of(Map<String, Stat> report, RTCStatsType type) {
        return report.values().stream().filter(stat -> stat.type() == type);
    }
}
