// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.CallReport;
import eu.plenum.client.real.Chromium;
import eu.plenum.client.real.ChromiumParticipant;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import eu.plenum.client.real.VideoCodecOption;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sent and received follows what is watched. */
@Tag("real")
@ExtendWith(RealWorld.class)
class LayersIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(40);

    @Test
    void threeLayersArriveAndTheUnwatchedOnesPause(LiveKitServer server, Chromium chromium, RoomName room) {
        try (ChromiumParticipant watcher = chromium.participant("watcher");
                PlenumProcess plenum = PlenumCommand.join(server, room.value(), "plenum")
                        .camera("synthetic")
                        .start("layers")) {
            watcher.join(server, room.value());
            for (String layer : new String[] {"LOW 320x180", "MEDIUM 640x360", "HIGH 1280x720"}) {
                String[] parts = layer.split(" ", 2);
                RealParts.await(
                        "the browser is subscribed",
                        LIMIT,
                        () -> watcher.received("plenum", "camera").isPresent());
                watcher.wantQuality("plenum", "camera", parts[0]);
                RealParts.await(
                        "layer " + layer + " arrives",
                        LIMIT,
                        () -> size(watcher).equals(parts[1]));
            }
            long high = bytesIn(watcher, Duration.ofSeconds(3));
            watcher.wantQuality("plenum", "camera", "LOW");
            RealParts.await("the low layer arrives", LIMIT, () -> size(watcher).equals("320x180"));
            // The server waits up to ten seconds before it lets layers pause.
            RealParts.pass(Duration.ofSeconds(14));
            long low = bytesIn(watcher, Duration.ofSeconds(3));
            assertThat(low).isLessThan(high);
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();

            CallReport.Publication camera = plenum.report().published("camera").orElseThrow();
            assertThat(camera.codec()).isEqualToIgnoringCase("vp8");
            assertThat(camera.layers()).extracting(CallReport.Layer::rid).containsExactly("q", "h", "f");
            assertThat(camera.layers())
                    .as("only the watched layer is sent at the end")
                    .extracting(CallReport.Layer::active)
                    .containsExactly(true, false, false);
        }
    }

    @Test
    void pausedLayersResume(LiveKitServer server, Chromium chromium, RoomName room) {
        try (ChromiumParticipant watcher = chromium.participant("watcher");
                PlenumProcess plenum = PlenumCommand.join(server, room.value(), "plenum")
                        .camera("synthetic")
                        .start("resume-layers")) {
            watcher.join(server, room.value());
            RealParts.await(
                    "the browser sees Plenum",
                    LIMIT,
                    () -> watcher.received("plenum", "camera").isPresent());
            watcher.wantEnabled("plenum", "camera", false);
            RealParts.pass(Duration.ofSeconds(16));
            watcher.wantEnabled("plenum", "camera", true);
            watcher.wantQuality("plenum", "camera", "HIGH");
            RealParts.await(
                    "the full layer is back",
                    LIMIT,
                    () -> size(watcher).equals("1280x720")
                            && watcher.received("plenum", "camera")
                                            .orElseThrow()
                                            .fps()
                                    > 15);
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            assertThat(plenum.report().published("camera").orElseThrow().layers())
                    .filteredOn(layer -> layer.rid().equals("f"))
                    .extracting(CallReport.Layer::active)
                    .containsExactly(true);
        }
    }

    @Test
    void whatIsReceivedFollowsTheView(LiveKitServer server, Chromium chromium, RoomName room) {
        try (ChromiumParticipant sender = chromium.participant("sender");
                PlenumProcess small = PlenumCommand.join(server, room.value(), "small")
                        .view("320x180")
                        .start("view-small");
                PlenumProcess none = PlenumCommand.join(server, room.value(), "none")
                        .view("off")
                        .start("view-off")) {
            sender.join(server, room.value());
            sender.publishCamera(VideoCodecOption.VP8);
            sender.publishTone(500);
            RealParts.await(
                    "a picture at the small view",
                    LIMIT,
                    () -> small.snapshot("sender", "camera").isPresent());
            RealParts.pass(Duration.ofSeconds(6));
            assertThat(small.terminate(END)).as(small.stderr()).isZero();
            assertThat(none.terminate(END)).as(none.stderr()).isZero();

            CallReport.Track seen = small.report().track("sender", "camera").orElseThrow();
            assertThat(seen.width()).isEqualTo(320);
            assertThat(seen.framesDecoded()).isGreaterThan(60);
            CallReport.Track unseen = none.report().track("sender", "camera").orElseThrow();
            assertThat(unseen.framesDecoded())
                    .as("pictures of a track that no view shows")
                    .isZero();
            assertThat(unseen.bytes()).as("bytes of a track that no view shows").isZero();
            assertThat(none.report().track("sender", "microphone").orElseThrow().audioLevel())
                    .isGreaterThan(0.05);
        }
    }

    private static String size(ChromiumParticipant watcher) {
        ChromiumParticipant.Inbound inbound =
                watcher.received("plenum", "camera").orElseThrow();
        return inbound.width() + "x" + inbound.height();
    }

    private static long bytesIn(ChromiumParticipant watcher, Duration time) {
        long before = watcher.received("plenum", "camera").orElseThrow().bytes();
        RealParts.pass(time);
        return watcher.received("plenum", "camera").orElseThrow().bytes() - before;
    }
}
