// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.plenum.codec.DataChannel;
import eu.plenum.codec.DataChannelOptions;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.IceServer;
import eu.plenum.codec.Layer;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.ReceivePeer;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.SentAudioTrack;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoCodec;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackNegotiationTest {
    private static WebRtcEngine engine;

    private Loopback call;

    @BeforeAll
    static void open() {
        engine = new WebRtcEngine();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @BeforeEach
    void join() {
        call = new Loopback(engine);
    }

    @AfterEach
    void leave() {
        call.close();
    }

    @Test
    void severalTracksGoIntoOneOffer() {
        call.sender.addVideo(Publications.layered("camera"));
        call.sender.negotiate();
        call.sender.addAudio(Publications.voice("microphone"));
        call.sender.negotiate();
        call.sender.addVideo(Publications.single("screen", VideoCodec.VP8));
        call.connect();

        Until.seconds(10, "three tracks", () -> call.arrived.size() == 3);
        assertThat(call.offers).hasSize(1);
        assertThat(call.video("camera").streamId()).isEqualTo("stream-camera");
        assertThat(call.failures).isEmpty();
    }

    @Test
    void theOfferCarriesTheRidsTheTrackIdsAndAStart() {
        call.sender.addVideo(Publications.layered("camera"));
        call.connect();

        assertThat(call.offers.getFirst())
                .contains("a=simulcast:send q;h;f")
                .contains("a=msid:stream-camera camera")
                .contains("x-google-start-bitrate=1000");
        assertThat(call.sender.descriptions().local()).isEqualTo(call.offers.getFirst());
        assertThat(call.sender.descriptions().remote()).isEqualTo(call.answers.getFirst());
    }

    @Test
    void aStormOfChangesEndsInOneConsistentConnection() {
        SentVideoTrack camera = call.sender.addVideo(Publications.layered("camera"));
        call.connect();
        for (int i = 0; i < 20; i++) {
            SentAudioTrack sound = call.sender.addAudio(Publications.voice("sound" + i));
            call.sender.negotiate();
            camera.setLayers(i % 2 == 0 ? Set.of(Layer.LOW) : EnumSet.allOf(Layer.class));
            if (i % 2 == 0) {
                sound.remove();
                call.sender.negotiate();
            }
            if (i % 7 == 3) {
                call.sender.restartIce();
            }
        }

        Until.seconds(20, "the ten that stayed", () -> call.arrived.size() == 11);
        assertThat(call.offers.size()).isLessThanOrEqualTo(25);
        assertThat(call.failures).isEmpty();
        TestPicture picture = TestPicture.of(640, 360, 0, 0);
        try (Feeder _ = new Feeder(30, step -> camera.input().frame(picture.moving(step)))) {
            long before = call.video("camera").frames().frames();
            Until.seconds(10, "pictures", () -> call.video("camera").frames().frames() > before + 10);
        }
    }

    @Test
    void aRestartWhileAnOfferIsPendingGivesThatOfferUp() {
        SentVideoTrack camera = call.sender.addVideo(Publications.layered("camera"));
        call.connect();
        call.holdsAnswers = true;
        call.sender.addAudio(Publications.voice("late"));
        call.sender.negotiate();
        Until.seconds(10, "a pending offer", () -> call.answers.size() == 2);
        call.holdsAnswers = false;

        call.sender.restartIce();

        Until.seconds(10, "the answer to the restart", () -> call.answers.size() == 3);
        assertThat(ufrag(call.offers.get(2))).isNotEqualTo(ufrag(call.offers.get(0)));
        call.sender.answer(2, call.answers.get(1));
        TestPicture picture = TestPicture.of(640, 360, 0, 0);
        try (Feeder _ = new Feeder(30, step -> camera.input().frame(picture.moving(step)))) {
            ReceivedVideoTrack track = call.video("camera");
            Until.seconds(10, "pictures", () -> track.frames().frames() > 10);
        }
        assertThat(call.arrived).containsKey("late");
        assertThat(call.failures).isEmpty();
    }

    @Test
    void aRestartBeforeTheFirstAnswerFollowsThatAnswer() {
        call.holdsAnswers = true;
        call.sender.addVideo(Publications.layered("camera"));
        call.sender.negotiate();
        Until.seconds(10, "a pending offer", () -> call.answers.size() == 1);
        call.sender.restartIce();
        call.holdsAnswers = false;

        call.sender.answer(1, call.answers.getFirst());

        Until.seconds(10, "the restart", () -> call.answers.size() == 2);
        assertThat(ufrag(call.offers.get(1))).isNotEqualTo(ufrag(call.offers.get(0)));
        call.connect();
        assertThat(call.failures).isEmpty();
    }

    @Test
    void aRemovedTrackIsGoneAtTheOtherEnd() {
        SentVideoTrack camera = call.sender.addVideo(Publications.layered("camera"));
        SentAudioTrack microphone = call.sender.addAudio(Publications.voice("microphone"));
        call.connect();
        ReceivedTrack before = call.video("camera");

        camera.remove();
        call.sender.negotiate();

        Until.seconds(10, "gone", () -> call.gone.contains(before));
        camera.input().frame(TestPicture.of(64, 64, 0, 0));
        camera.setEnabled(false);
        camera.setLayers(Set.of());
        camera.remove();
        assertThat(call.arrived).containsOnlyKeys("microphone");
        Tone.Ear ear = new Tone.Ear(0);
        call.audio("microphone").addSink(ear);
        try (Feeder _ = new Feeder(100, step -> microphone.input().samples(Tone.block(step, 440), 1))) {
            Until.seconds(10, "sound", () -> ear.level() > 0.1);
        }
        assertThat(call.failures).isEmpty();
    }

    @Test
    void aSectionUsedForAnotherTrackIsAnotherTrack() {
        call.sender.addVideo(Publications.single("first", VideoCodec.VP8));
        call.connect();
        ReceivedVideoTrack first = call.video("first");
        String offer = call.offers
                .getFirst()
                .replace("stream-first first", "stream-second second")
                .replaceAll("msid:stream-first first", "msid:stream-second second");

        String answer = call.receiver.answer(offer).join();

        assertThat(answer).contains("a=mid:" + first.mid());
        assertThat(call.gone).containsExactly(first);
        assertThat(call.video("second").streamId()).isEqualTo("stream-second");
        assertThat(call.video("second").mid()).isEqualTo(first.mid());
    }

    @Test
    void candidatesBeforeAnyDescriptionWait() {
        call.receiver.addCandidate(new IceCandidate("candidate:1 1 udp 2122260223 127.0.0.1 9 typ host", "0", 0));
        call.receiver.addCandidate(new IceCandidate("nonsense", "0", 0));
        call.receiver.addCandidate(new IceCandidate("", "", 0));
        call.sender.addAudio(Publications.voice("microphone"));
        call.connect();

        assertThat(call.failures).isEmpty();
    }

    @Test
    void anOfferThatIsNoneFailsTheAnswerAndNothingElse() {
        for (String offer : List.of("", "v=0", "m=video", "\u0000".repeat(10_000), "a=mid:0\r\n".repeat(1000))) {
            assertThatThrownBy(() -> call.receiver.answer(offer).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            EngineException.class,
                            e -> assertThat(e.failure()).isInstanceOf(EngineFailure.NegotiationFailed.class));
        }
        call.sender.addAudio(Publications.voice("microphone"));
        call.connect();
    }

    @Test
    void anAnswerThatIsNoneFailsThePeer() {
        call.holdsAnswers = true;
        call.sender.addAudio(Publications.voice("microphone"));
        call.sender.negotiate();
        Until.seconds(10, "an offer", () -> call.offers.size() == 1);

        call.sender.answer(1, "v=0\r\nnonsense");

        Until.seconds(10, "a failure", () -> !call.failures.isEmpty());
        assertThat(call.failures.getFirst()).isInstanceOf(EngineFailure.NegotiationFailed.class);
    }

    @Test
    void aConfigurationCanBeReplaced() {
        call.sender.addAudio(Publications.voice("microphone"));
        call.connect();

        call.sender.reconfigure(
                new PeerConfiguration(List.of(new IceServer(List.of("turn:127.0.0.1:3478"), "user", "secret")), true));
        call.sender.reconfigure(Loopback.DIRECT);
        call.sender.restartIce();

        Until.seconds(10, "an answer to the restart", () -> call.answers.size() == 2);
        assertThat(call.failures).isEmpty();
    }

    @Test
    void aServerThatIsNoneFailsThePeer() {
        call.sender.reconfigure(new PeerConfiguration(List.of(new IceServer(List.of("http://x"), "", "")), false));

        Until.seconds(10, "a failure", () -> !call.failures.isEmpty());
    }

    @Test
    void callsAfterCloseDoNothing() {
        SentVideoTrack camera = call.sender.addVideo(Publications.layered("camera"));
        DataChannel channel = call.sender.createDataChannel(new DataChannelOptions("late", true, -1));
        call.connect();
        ReceivePeer receiver = call.receiver;
        int heard = call.states.size();

        call.close();
        call.close();
        camera.input().frame(TestPicture.of(64, 64, 0, 0));
        camera.setLayers(Set.of());
        camera.remove();
        channel.send(new byte[1]);
        call.sender.negotiate();
        call.sender.restartIce();
        call.sender.answer(1, "x");
        call.sender.addCandidate(new IceCandidate("x", "0", 0));

        assertThat(call.sender.statistics().join().tracks()).isEmpty();
        assertThat(receiver.statistics().join().tracks()).isEmpty();
        assertThatThrownBy(() -> receiver.answer("x").join()).hasCauseInstanceOf(EngineException.class);
        assertThat(call.states).hasSize(heard);
        assertThat(call.failures).isEmpty();
    }

    private static String ufrag(String sdp) {
        return sdp.lines()
                .filter(line -> line.startsWith("a=ice-ufrag:"))
                .findFirst()
                .orElse("");
    }
}
