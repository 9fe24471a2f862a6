// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.DataChannelOptions;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class EngineLifeTest {
    private static final Logger LOG = LoggerFactory.getLogger(EngineLifeTest.class);
    private static final Path TASKS = Path.of("/proc/self/task");
    private static final Path STATUS = Path.of("/proc/self/status");

    @Test
    void aHundredPairsOpenedAndClosedLeaveTheThreadsFlat() {
        try (WebRtcEngine engine = new WebRtcEngine()) {
            for (int i = 0; i < 10; i++) {
                pair(engine);
            }
            int threads = threads();
            long kilobytes = residentKilobytes();

            for (int i = 0; i < 100; i++) {
                pair(engine);
            }

            if (threads > 0) {
                Until.seconds(10, "no more than " + threads + " threads", () -> threads() <= threads + 1);
                long grown = residentKilobytes() - kilobytes;
                LOG.warn("100 pairs of peers grew the process by {} kB", grown);
                assertThat(grown).isLessThan(100_000);
            }
        }
    }

    @Test
    void anEngineToldToPrepareDoesSoOnceAndWorksAsEver() {
        try (WebRtcEngine engine = new WebRtcEngine()) {
            engine.prepare();
            pair(engine);
            int threads = threads();
            engine.prepare();
            pair(engine);
            if (threads > 0) {
                Until.seconds(10, "no more than " + threads + " threads", () -> threads() <= threads + 1);
            }
        }
    }

    @Test
    void closingWhileMediaFlowsNeitherHangsNorCallsBack() {
        WebRtcEngine engine = new WebRtcEngine();
        Loopback call = new Loopback(engine);
        SentVideoTrack camera = call.sender.addVideo(Publications.layered("camera"));
        call.connect();
        LentPicture target = new LentPicture(320, 320);
        call.video("camera").addTarget(target);
        TestPicture picture = TestPicture.of(640, 360, 0, 0);
        try (Feeder _ = new Feeder(60, step -> camera.input().frame(picture.moving(step)))) {
            Until.seconds(10, "pictures", () -> target.published() > 5);
            long start = System.nanoTime();
            engine.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            long drawn = target.published();
            int heard = call.states.size();
            long from = System.nanoTime();
            Until.seconds(5, "half a second", () -> System.nanoTime() - from > 500_000_000L);
            assertThat(target.published()).isEqualTo(drawn);
            assertThat(call.states).hasSize(heard);
        }
        engine.close();
    }

    @Test
    void aPeerOfAClosedEngineDoesNothing() {
        WebRtcEngine engine = new WebRtcEngine();
        engine.close();

        Loopback call = new Loopback(engine);
        call.sender.addVideo(Publications.single("camera", VideoCodec.VP8));
        call.sender.negotiate();
        call.close();

        assertThat(call.offers).isEmpty();
        assertThat(call.failures).isEmpty();
    }

    private static void pair(WebRtcEngine engine) {
        try (Loopback call = new Loopback(engine)) {
            SentVideoTrack camera = call.sender.addVideo(Publications.single("camera", VideoCodec.VP8));
            call.sender.addAudio(Publications.voice("microphone"));
            call.sender.createDataChannel(new DataChannelOptions("_reliable", true, -1));
            call.connect();
            Until.seconds(10, "a picture", () -> {
                camera.input().frame(TestPicture.of(64, 64, 0, 0));
                return call.video("camera").frames().frames() > 0;
            });
        }
    }

    private static int threads() {
        try (Stream<Path> tasks = Files.exists(TASKS) ? Files.list(TASKS) : Stream.empty()) {
            return (int) tasks.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long residentKilobytes() {
        try (Stream<String> lines = Files.exists(STATUS) ? Files.lines(STATUS) : Stream.empty()) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
