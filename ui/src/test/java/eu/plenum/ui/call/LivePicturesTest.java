// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.Publishers;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.ui.control.VideoTile;
import eu.plenum.ui.testing.UiTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Real pictures of a real server in the tiles. */
@Tag("real")
@ExtendWith(RealWorld.class)
class LivePicturesTest extends UiTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private CallWindow window;
    private Stage stage;

    @AfterEach
    void close() {
        if (window != null) {
            run(window.screen::close);
        }
    }

    @Test
    void everyTileMoves(LiveKitServer server, RoomName room) {
        try (Publishers others = Publishers.start(server, room.value(), 3, 640, 360, 15);
                RealCall call = new RealCall(server, room.value(), folder)) {
            open(call, 1280, 800);
            RealParts.await("four tiles with pictures", LIMIT, () -> call(() -> withPictures() == 4));
            for (VideoTile tile : call(this::tiles)) {
                Bounds place = call(() -> tile.localToScene(tile.getLayoutBounds()));
                Image first = snapshot(stage);
                RealParts.await(
                        tile.getAccessibleText() + " moves", LIMIT, () -> differ(first, snapshot(stage), place) > 50);
            }
            assertThat(call(() ->
                            tiles().stream().map(VideoTile::getAccessibleText).toList()))
                    .containsExactlyInAnyOrder(
                            "publisher-01, microphone off",
                            "publisher-02, microphone off",
                            "publisher-03, microphone off",
                            "You, microphone off");
            assertThat(others.alive()).isTrue();
        }
    }

    @Test
    void whatIsOnAnotherPageIsNotSent(LiveKitServer server, RoomName room) {
        try (Publishers others = Publishers.start(server, room.value(), 20, 320, 180, 10);
                RealCall call = new RealCall(server, room.value(), folder)) {
            open(call, 1280, 800);
            RealParts.await("the first page has pictures", LIMIT, () -> call(() -> withPictures() == 16));
            TrackId shown = camera(onPage().getFirst());
            TrackId hidden = camera(IntStream.rangeClosed(1, 20)
                    .mapToObj("publisher-%02d"::formatted)
                    .filter(name -> !onPage().contains(name))
                    .findFirst()
                    .orElseThrow());
            RealParts.await("the second page gets none", LIMIT, () -> stands(call, hidden));
            long before = frames(call, hidden);

            run(() -> stage.requestFocus());
            robot.push(KeyCode.PAGE_DOWN);

            RealParts.await("the second page gets pictures", LIMIT, () -> frames(call, hidden) > before + 20);
            RealParts.await("the first page gets none any more", LIMIT, () -> stands(call, shown));
            assertThat(others.alive()).isTrue();
        }
    }

    @Test
    void aLostConnectionIsToldAndMended(RoomName room) {
        try (LiveKitServer server = LiveKitServer.start();
                RealCall call = new RealCall(server, room.value(), folder)) {
            open(call, 1280, 800);
            RealParts.await(
                    "in the call", LIMIT, () -> call.session().snapshot().phase() instanceof SessionPhase.Connected);

            server.kill();

            RealParts.await(
                    "it is told",
                    LIMIT,
                    () -> call(() -> stage.getScene().getRoot().lookup(".reconnecting") != null));
            server.restart();
            RealParts.await(
                    "it is over",
                    LIMIT,
                    () -> call(() -> stage.getScene().getRoot().lookup(".reconnecting") == null));
            assertThat(call.session().snapshot().phase()).isInstanceOf(SessionPhase.Connected.class);
        }
    }

    private void open(RealCall real, int width, int height) {
        window = call(() -> new CallWindow(real.session(), CallWindow.LIGHT));
        stage = show(window.screen::root, width, height, CallWindow.LIGHT);
    }

    private List<VideoTile> tiles() {
        Parent pane = (Parent) stage.getScene().getRoot().lookup(".tiles");
        return pane.getChildrenUnmodifiable().stream()
                .map(VideoTile.class::cast)
                .toList();
    }

    private long withPictures() {
        return tiles().stream().filter(tile -> tile.picture().hasPicture()).count();
    }

    /** The publishers whose tiles are shown. */
    private List<String> onPage() {
        return call(() -> tiles().stream()
                .map(tile -> tile.getAccessibleText().replaceAll(",.*", ""))
                .filter(name -> name.startsWith("publisher"))
                .toList());
    }

    private static TrackId camera(String publisher) {
        return new TrackId(new ParticipantId(publisher), TrackSource.CAMERA);
    }

    private static long frames(RealCall call, TrackId track) {
        CallStatistics.Received received =
                call.session().statistics().join().received().get(track);
        return received == null ? 0 : received.framesDecoded();
    }

    /** Whether no frame came for a second. */
    private static boolean stands(RealCall call, TrackId track) {
        long before = frames(call, track);
        long until = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (System.nanoTime() < until) {
            if (frames(call, track) != before) {
                return false;
            }
            LockSupport.parkNanos(50_000_000);
        }
        return true;
    }

    /** How many of a thousand points of a place have another colour. */
    private static int differ(Image one, Image other, Bounds place) {
        PixelReader first = one.getPixelReader();
        PixelReader second = other.getPixelReader();
        int count = 0;
        for (int point = 0; point < 1000; point++) {
            int x = (int) (place.getMinX() + 20 + (place.getWidth() - 40) * (point % 40) / 40);
            int row = point / 40;
            int y = (int) (place.getMinY() + 40 + (place.getHeight() - 90) * row / 25);
            if (first.getArgb(x, y) != second.getArgb(x, y)) {
                count++;
            }
        }
        return count;
    }
}
