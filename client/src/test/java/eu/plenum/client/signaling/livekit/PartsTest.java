// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.Layer;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.VideoCodec;
import eu.plenum.codec.VideoPublication.Encoding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import livekit.LivekitModels.ClientConfigSetting;
import livekit.LivekitModels.ClientConfiguration;
import livekit.LivekitModels.Codec;
import livekit.LivekitModels.SpeakerInfo;
import livekit.LivekitModels.VideoQuality;
import livekit.LivekitRtc.ICEServer;
import livekit.LivekitRtc.SubscribedCodec;
import livekit.LivekitRtc.SubscribedQuality;
import livekit.LivekitRtc.SubscribedQualityUpdate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small parts, each by itself. */
class PartsTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "2, 0.9, 300", "3, 0, 1200", "3, 0.5, 1700", "6, 0, 7000", "1000, 0.999, 7999"})
    void delaysGrowToSevenSecondsAndALittleRandom(int attempt, double random, long millis) {
        assertThat(new ReconnectPolicy().delay(attempt, random)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080, 3", "960, 540, 3", "640, 360, 2", "480, 640, 2", "320, 180, 1"})
    void aCameraIsSentInLayersByItsSize(int width, int height, int layers) {
        List<Encoding> encodings = VideoLayers.encodings(camera(width, height));
        assertThat(encodings).hasSize(layers);
        assertThat(encodings.getLast().scaleDownBy()).isEqualTo(1);
        assertThat(encodings).isSortedAccordingTo((a, b) -> Integer.compare(a.maxBitrate(), b.maxBitrate()));
    }

    @Test
    void aScreenIsSentInOne() {
        assertThat(VideoLayers.encodings(new LocalTrack(TrackSource.SCREEN_SHARE, 2560, 1440, 15, false, false)))
                .hasSize(1);
    }

    @Test
    void aQualityWeDoNotHaveCountsForTheOneBelow() {
        List<Encoding> two = VideoLayers.encodings(camera(640, 360));
        assertThat(VideoLayers.watched(enabled("vp8", VideoQuality.HIGH), "vp8", two))
                .containsExactly(Layer.MEDIUM);
        List<Encoding> one = VideoLayers.encodings(camera(320, 180));
        assertThat(VideoLayers.watched(enabled("video/VP8", VideoQuality.LOW), "vp8", one))
                .containsExactly(Layer.HIGH);
        assertThat(VideoLayers.watched(enabled("vp9", VideoQuality.LOW), "vp8", two))
                .isEmpty();
    }

    @Test
    void candidatesSurviveTheirJson() {
        IceCandidate candidate = new IceCandidate("candidate:1 1 udp 2130706431 192.0.2.1 5000 typ host \"x\"", "0", 3);
        assertThat(Candidates.read(Candidates.write(candidate))).hasValue(candidate);
    }

    @Property
    void anyTextIsACandidateOrNone(@ForAll String text) {
        assertThat(Candidates.read(text)).isNotNull();
        assertThat(Candidates.read("{\"candidate\":" + text + "}")).isNotNull();
    }

    @Test
    void candidatesOfGiantSizeOrLineAreNone() {
        assertThat(Candidates.read("{\"candidate\":\"" + "x".repeat(Limits.CANDIDATE_CHARACTERS) + "\"}"))
                .isEmpty();
        assertThat(Candidates.read("{\"candidate\":\"x\",\"sdpMLineIndex\":-1}"))
                .isEmpty();
        assertThat(Candidates.read("{\"candidate\":\"x\",\"sdpMLineIndex\":99999999}"))
                .isEmpty();
        assertThat(Candidates.read("[".repeat(4_000))).isEmpty();
    }

    @Test
    void onlyUsableIceServersAreKept() {
        List<ICEServer> servers = new ArrayList<>();
        servers.add(ICEServer.newBuilder()
                .addUrls("http://evil.example")
                .addUrls("turn:a.example\r\nx")
                .build());
        servers.add(ICEServer.newBuilder()
                .addUrls("turns:b.example:443?transport=tcp")
                .setUsername("u")
                .setCredential("c")
                .build());
        IntStream.range(0, 1_000)
                .forEach(i ->
                        servers.add(ICEServer.newBuilder().addUrls("stun:h" + i).build()));
        PeerConfiguration configuration = IceConfigurations.of(
                servers,
                ClientConfiguration.newBuilder()
                        .setForceRelay(ClientConfigSetting.ENABLED)
                        .build());
        assertThat(configuration.relayOnly()).isTrue();
        assertThat(configuration.iceServers()).hasSizeLessThanOrEqualTo(Limits.ICE_SERVERS);
        assertThat(configuration.iceServers().getFirst().urls()).containsExactly("turns:b.example:443?transport=tcp");
        assertThat(configuration.toString()).doesNotContain("credential=c");
    }

    @ParameterizedTest
    @CsvSource({
        "PA_a|TR_b, TR_x, TR_b",
        "PA_a|camera, TR_c, TR_c",
        "PA_a|camera, uuid, TR_m",
        "PA_a, uuid, TR_m",
        "'', '', TR_m",
        "|, uuid, TR_m"
    })
    void aTracksSidIsFoundInItsIds(String stream, String track, String sid) {
        var engine = new eu.plenum.codec.testing.FakeMediaEngine();
        var media = ((eu.plenum.codec.testing.FakeReceivePeer)
                        engine.openReceivePeer(new PeerConfiguration(List.of(), false), new SilentListener()))
                .emitVideo(stream, track, "7");
        assertThat(StreamIds.trackSid(media, Map.of("7", "TR_m"))).hasValue(sid);
        assertThat(StreamIds.trackSid(media, Map.of()))
                .isEqualTo(sid.equals("TR_m") ? Optional.empty() : Optional.of(sid));
    }

    @Test
    void namesAreCutAndKeptToOneLine() {
        assertThat(Capped.name("Ada\n\u202eLovelace")).isEqualTo("AdaLovelace");
        assertThat(Capped.name("x".repeat(10_000))).hasSize(Limits.NAME_CHARACTERS);
        assertThat(Capped.text("a😀", 2)).isEqualTo("a");
        assertThat(Capped.text("a😀", 3)).isEqualTo("a😀");
    }

    @Test
    void attributesStayWithinTheirCaps() {
        Map<String, String> many = new HashMap<>();
        IntStream.range(0, 10_000).forEach(i -> many.put("key" + i, "v".repeat(1_000)));
        many.put("k".repeat(10_000), "v");
        Map<String, String> kept = Capped.attributes(many);
        assertThat(kept).hasSizeLessThanOrEqualTo(Limits.ATTRIBUTES);
        assertThat(kept.entrySet().stream()
                        .mapToInt(e -> e.getKey().length() + e.getValue().length())
                        .sum())
                .isLessThanOrEqualTo(Limits.ATTRIBUTES_CHARACTERS);
    }

    @Test
    void aRoomShowsNoMoreThanItsCap() {
        List<SignalingEvent> told = new ArrayList<>();
        Participants participants = new Participants(told::add);
        participants.reset(Scene.me("PA_me").build(), List.of());
        for (int i = 0; i < Limits.PARTICIPANTS + 100; i++) {
            participants.update(List.of(Scene.someone("p" + i)
                    .setMetadata("m".repeat(i == 5 ? 200_000 : 0))
                    .build()));
        }
        List<Participant> all = participants.all();
        assertThat(all).hasSize(Limits.PARTICIPANTS);
        assertThat(all)
                .allSatisfy(one -> assertThat(one.metadata().length()).isLessThanOrEqualTo(Limits.METADATA_CHARACTERS));
    }

    @Test
    void anOlderVersionOfAParticipantIsIgnored() {
        Participants participants = new Participants(event -> {});
        participants.reset(Scene.me("PA_me").build(), List.of());
        participants.update(
                List.of(Scene.someone("ada").setVersion(5).setName("new").build()));
        participants.update(
                List.of(Scene.someone("ada").setVersion(4).setName("old").build()));
        assertThat(participants.all().getLast().name()).isEqualTo("new");
    }

    @Test
    void nobodyIsToldThatARecorderCame() {
        List<SignalingEvent> told = new ArrayList<>();
        Participants participants = new Participants(told::add);
        participants.reset(Scene.me("PA_me").build(), List.of());
        participants.update(List.of(Scene.someone("rec")
                .setKind(livekit.LivekitModels.ParticipantInfo.Kind.EGRESS)
                .build()));
        assertThat(told).isEmpty();
    }

    @Test
    void speakersAreKeptFromChangesAndForgottenWhenTheyFallSilent() {
        Speakers speakers = new Speakers();
        speakers.update(
                List.of(speaker("PA_a", 0.5f, true), speaker("PA_b", Float.NaN, true), speaker("PA_c", 9, true)));
        assertThat(speakers.speaking(sid -> Optional.of(new eu.plenum.client.meeting.ParticipantId(sid)))
                        .values())
                .containsExactlyInAnyOrder(0.5, 1.0);
        speakers.update(List.of(speaker("PA_a", 0.5f, false)));
        speakers.left("PA_c");
        assertThat(speakers.speaking(sid -> Optional.of(new eu.plenum.client.meeting.ParticipantId(sid))))
                .isEmpty();
    }

    @Test
    void aReliablePacketIsTakenOnce() {
        ReceivedSequences sequences = new ReceivedSequences();
        assertThat(sequences.take("PA_a", 1)).isTrue();
        assertThat(sequences.take("PA_a", 1)).isFalse();
        assertThat(sequences.take("PA_a", 3)).isTrue();
        assertThat(sequences.take("PA_a", 2)).isFalse();
        assertThat(sequences.take("PA_b", 1)).isTrue();
        assertThat(sequences.take("PA_a", 0)).as("without a number").isTrue();
        assertThat(sequences.states()).hasSize(2);
        sequences.left("PA_a");
        assertThat(sequences.take("PA_a", 1)).isTrue();
    }

    @Property
    void aPacketIsNeverTakenTwice(@ForAll List<@IntRange(min = 1, max = 20) Integer> order) {
        ReceivedSequences sequences = new ReceivedSequences();
        List<Integer> taken =
                order.stream().filter(n -> sequences.take("PA", n)).toList();
        assertThat(taken).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void vp8IsChosenWhereItIsTaken() {
        assertThat(Codecs.choose(List.of())).isEqualTo(VideoCodec.VP8);
        assertThat(Codecs.choose(List.of(codec("video/H264"), codec("video/VP8"))))
                .isEqualTo(VideoCodec.VP8);
        assertThat(Codecs.choose(List.of(codec("audio/opus"), codec("video/H264"))))
                .isEqualTo(VideoCodec.H264);
    }

    @Test
    void aRestartedPeerHasToProveItself() {
        PeerWatch watch = new PeerWatch(0);
        watch.changed(PeerState.CONNECTED, 1);
        assertThat(watch.up(1)).isTrue();
        watch.restarted(10);
        assertThat(watch.up(Long.MAX_VALUE)).as("never without a negotiation").isFalse();
        watch.negotiated();
        assertThat(watch.up(11)).isFalse();
        assertThat(watch.up(10 + Limits.SETTLE.toNanos())).isTrue();
        watch.restarted(20);
        watch.changed(PeerState.DISCONNECTED, 21);
        assertThat(watch.lost(22)).isFalse();
        assertThat(watch.lost(21 + Limits.DISCONNECTED.toNanos())).isTrue();
        watch.changed(PeerState.CONNECTED, 23);
        assertThat(watch.up(24)).isTrue();
        watch.changed(PeerState.FAILED, 25);
        assertThat(watch.lost(25)).isTrue();
    }

    private static LocalTrack camera(int width, int height) {
        return new LocalTrack(TrackSource.CAMERA, width, height, 30, false, false);
    }

    private static Codec codec(String mime) {
        return Codec.newBuilder().setMime(mime).build();
    }

    private static SpeakerInfo speaker(String sid, float level, boolean active) {
        return SpeakerInfo.newBuilder()
                .setSid(sid)
                .setLevel(level)
                .setActive(active)
                .build();
    }

    private static SubscribedQualityUpdate enabled(String codec, VideoQuality quality) {
        return SubscribedQualityUpdate.newBuilder()
                .addSubscribedCodecs(SubscribedCodec.newBuilder()
                        .setCodec(codec)
                        .addQualities(SubscribedQuality.newBuilder()
                                .setQuality(quality)
                                .setEnabled(true)))
                .build();
    }

    /** Takes and drops. */
    private static final class SilentListener implements eu.plenum.codec.ReceivePeerListener {
        @Override
        public void stateChanged(PeerState state) {
            // Nothing to do.
        }

        @Override
        public void candidateFound(IceCandidate candidate) {
            // Nothing to do.
        }

        @Override
        public void dataChannelOpened(eu.plenum.codec.DataChannel channel) {
            // Nothing to do.
        }

        @Override
        public void failed(eu.plenum.codec.EngineFailure failure) {
            // Nothing to do.
        }

        @Override
        public void trackArrived(eu.plenum.codec.ReceivedTrack track) {
            // Nothing to do.
        }

        @Override
        public void trackGone(eu.plenum.codec.ReceivedTrack track) {
            // Nothing to do.
        }
    }
}
