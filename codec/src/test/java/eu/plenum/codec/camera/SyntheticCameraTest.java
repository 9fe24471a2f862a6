// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.SyncMark;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyntheticCameraTest {
    private static final CaptureFormat SMALL = new CaptureFormat(320, 180, 30);
    private final Cameras cameras = new Cameras(Clock.systemUTC(), new FakeDevices());
    private final RecordingViewer viewer = new RecordingViewer();

    @AfterEach
    void close() {
        cameras.close();
    }

    @Test
    void itsPicturesComeAtTheRateAskedForAndCarryTheirCaptureTime() {
        cameras.open(new CameraChoice.Synthetic(), SMALL, viewer, viewer);
        viewer.awaitPictures(40);

        List<RecordingViewer.Seen> pictures = viewer.pictures();
        assertThat(viewer.news()).containsExactly(SMALL);
        assertThat(pictures).allSatisfy(picture -> {
            assertThat(picture.code()).isNotNull();
            assertThat(picture.code().millis())
                    .isEqualTo(TimeCode.at(picture.captureNanos(), 0).millis());
        });
        RecordingViewer.Seen first = pictures.getFirst();
        RecordingViewer.Seen last = pictures.getLast();
        double seconds = (last.captureNanos() - first.captureNanos()) / 1e9;
        assertThat(last.code().picturesSince(first.code()) / seconds).isBetween(29.9, 30.1);
    }

    @Test
    void itFlashesExactlyDuringTheSyncMarks() {
        cameras.open(new CameraChoice.Synthetic(), SMALL, viewer, viewer);
        viewer.awaitPictures(65);

        assertThat(viewer.pictures())
                .allSatisfy(picture -> assertThat(picture.flash()).isEqualTo(SyncMark.on(picture.captureNanos())));
        assertThat(viewer.pictures())
                .as("a picture is due at the very beginning of a mark")
                .anyMatch(picture -> picture.captureNanos() % SyncMark.PERIOD_NANOS == 0);
    }

    @Test
    void itDrawsTheSizeAskedFor() {
        cameras.open(new CameraChoice.Synthetic(), new CaptureFormat(1280, 720, 15), viewer, viewer);
        viewer.awaitPictures(1);

        assertThat(viewer.pictures().getFirst().width()).isEqualTo(1280);
        assertThat(viewer.pictures().getFirst().height()).isEqualTo(720);
    }
}
