// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.Layer;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.SendStatistics.Outbound;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.Size;
import eu.plenum.codec.VideoCodec;
import eu.plenum.codec.VideoPublication;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoopbackVideoTest {
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

    @ParameterizedTest
    @EnumSource(VideoCodec.class)
    void everyCodecArrives(VideoCodec codec) {
        SentVideoTrack camera = call.sender.addVideo(Publications.single("camera", codec));
        call.connect();
        TestPicture picture = TestPicture.of(640, 360, 0, 0);
        try (Feeder _ = new Feeder(30, step -> camera.input().frame(picture.moving(step)))) {
            ReceivedVideoTrack track = call.video("camera");

            Until.seconds(10, "20 pictures", () -> track.frames().frames() >= 20);

            assertThat(track.frames().width()).isEqualTo(640);
            assertThat(track.frames().height()).isEqualTo(360);
            assertThat(call.receiver.statistics().join().tracks().get("camera").codec())
                    .isEqualTo(codec.name());
        }
        assertThat(call.failures).isEmpty();
    }

    @Test
    void threeLayersRunAndEachCanBePausedAndResumed() {
        SentVideoTrack camera = call.sender.addVideo(Publications.layered("camera"));
        call.connect();
        TestPicture picture = TestPicture.of(1280, 720, 0, 0);
        try (Feeder _ = new Feeder(20, step -> camera.input().frame(picture.moving(step)))) {
            Until.seconds(15, "three layers", () -> running().equals(EnumSet.allOf(Layer.class)));
            assertThat(layers()).extracting(Outbound::width).containsExactly(320, 640, 1280);

            camera.setLayers(EnumSet.of(Layer.LOW, Layer.MEDIUM));
            Until.seconds(10, "the top paused", () -> running().equals(EnumSet.of(Layer.LOW, Layer.MEDIUM)));

            camera.setLayers(Set.of());
            Until.seconds(10, "all paused", () -> running().isEmpty());

            camera.setLayers(EnumSet.allOf(Layer.class));
            Until.seconds(15, "all resumed", () -> running().equals(EnumSet.allOf(Layer.class)));
        }
        assertThat(call.offers).hasSize(1);
        assertThat(call.failures).isEmpty();
    }

    @Test
    void aMutedTrackSendsNothingAndAnUnmutedOneGoesOn() {
        SentVideoTrack camera = call.sender.addVideo(Publications.single("camera", VideoCodec.VP8));
        call.connect();
        TestPicture picture = TestPicture.of(320, 180, 0, 0);
        try (Feeder _ = new Feeder(30, step -> camera.input().frame(picture.moving(step)))) {
            ReceivedVideoTrack track = call.video("camera");
            Until.seconds(10, "pictures", () -> track.frames().frames() > 10);
            camera.setEnabled(false);
            long quietFrom = System.nanoTime();
            Until.seconds(10, "nothing for a second and a half", () -> {
                long last = track.frames().lastNanos();
                return System.nanoTime() - Math.max(last, quietFrom) > 1_500_000_000L;
            });
            camera.setEnabled(true);
            long before = track.frames().frames();
            Until.seconds(10, "pictures again", () -> track.frames().frames() > before + 10);
        }
    }

    @Test
    void aPictureThatStandsStillReachesWhoComesLate() {
        SentVideoTrack screen = call.sender.addVideo(Publications.single("screen", VideoCodec.VP8));
        screen.input().frame(TestPicture.of(640, 360, 0, 0));
        call.connect();
        Until.seconds(10, "a feed", () -> {
            screen.input().frame(TestPicture.of(640, 360, 0, 0));
            return call.video("screen").frames().frames() > 0;
        });
        long before = call.video("screen").frames().frames();

        Until.seconds(
                10,
                "three more without feeding",
                () -> call.video("screen").frames().frames() >= before + 3);
    }

    @Test
    void picturesAreDrawnIntoEveryTargetAtItsSizeAndOnlyThere() {
        SentVideoTrack camera = call.sender.addVideo(Publications.single("camera", VideoCodec.VP8));
        call.connect();
        LentPicture large = new LentPicture(640, 640);
        LentPicture small = new LentPicture(160, 160);
        LentPicture hidden = new LentPicture(0, 0);
        LentPicture broken = new LentPicture(100, 100) {
            @Override
            public void publish(long captureNanos) {
                throw new IllegalStateException("on purpose");
            }
        };
        TestPicture picture = TestPicture.of(640, 360, 16, 90);
        ReceivedVideoTrack track = call.video("camera");
        List.of(large, broken, small, hidden).forEach(track::addTarget);
        try (Feeder _ = new Feeder(30, step -> camera.input().frame(picture))) {
            Until.seconds(10, "20 pictures", () -> large.published() > 20 && small.published() > 20);
            assertThat(large.drawn()).isEqualTo(new Size(360, 640));
            assertThat(small.drawn()).isEqualTo(new Size(90, 160));
            assertThat(hidden.published()).isZero();
            assertThat(track.frames().width()).isEqualTo(360);
            track.removeTarget(large);
            long after = large.published();
            long seen = small.published();
            Until.seconds(10, "more for the other", () -> small.published() > seen + 5);
            assertThat(large.published()).isEqualTo(after);
            // A quarter turn clockwise: red, which was top left, is now top right.
            int[] red = small.pixel(80, 20);
            assertThat(red[2]).isGreaterThan(200);
            assertThat(red[1]).isLessThan(60);
        }
    }

    @Test
    void anEncoderWithoutBitsIsFedSmallerPictures() {
        SentVideoTrack screen = call.sender.addVideo(new VideoPublication(
                "screen", "s", VideoCodec.VP8, List.of(new VideoPublication.Encoding(Layer.HIGH, 1, 100_000, 30))));
        call.connect();
        TestPicture picture = TestPicture.of(1280, 720, 0, 0);
        ReceivedVideoTrack track = call.video("screen");
        try (Feeder _ = new Feeder(20, step -> screen.input().frame(picture.moving(step)))) {
            Until.seconds(
                    20,
                    "half the width",
                    () -> track.frames().width() > 0 && track.frames().width() <= 640);
        }
    }

    private List<Outbound> layers() {
        return call.sender.statistics().join().tracks().getOrDefault("camera", List.of());
    }

    private Set<Layer> running() {
        EnumSet<Layer> running = EnumSet.noneOf(Layer.class);
        for (Outbound layer : layers()) {
            if (layer.active() && layer.fps() > 0) {
                for (Layer candidate : Layer.values()) {
                    if (candidate.rid().equals(layer.rid())) {
                        running.add(candidate);
                    }
                }
            }
        }
        return running;
    }
}
