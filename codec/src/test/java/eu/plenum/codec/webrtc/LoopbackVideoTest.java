// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.Layer;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.SendStatistics.Outbound;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoCodec;
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
