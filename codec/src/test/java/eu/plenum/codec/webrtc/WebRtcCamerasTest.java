// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoCapture;
import dev.onvoid.webrtc.media.video.VideoDevice;
import eu.plenum.codec.VideoFrame;
import eu.plenum.codec.camera.CameraException;
import eu.plenum.codec.camera.CameraFailure;
import eu.plenum.codec.camera.CameraInfo;
import eu.plenum.codec.camera.CaptureFormat;
import eu.plenum.codec.camera.CaptureOutput;
import eu.plenum.codec.camera.StopSignal;
import org.junit.jupiter.api.Test;

/** What can be known of native cameras on a machine without one. */
class WebRtcCamerasTest {
    private static final CameraInfo NOWHERE = new CameraInfo("/dev/nowhere", "No such camera");

    private final WebRtcCameras cameras = new WebRtcCameras();

    @Test
    void theMachinesCamerasAreListedWithIdAndName() {
        assertThat(cameras.list()).allSatisfy(info -> {
            assertThat(info.id()).isNotEmpty();
            assertThat(info.name()).isNotEmpty();
        });
    }

    @Test
    void aCameraThatIsNotListedIsGoneAndHasNoFormats() {
        assertThat(cameras.formats(NOWHERE)).isEmpty();
        assertThatThrownBy(() -> cameras.capture(NOWHERE, CaptureFormat.HD, new NoOutput(), new StopSignal()))
                .isInstanceOfSatisfying(
                        CameraException.class,
                        e -> assertThat(e.failure()).isEqualTo(new CameraFailure.Gone("No such camera")));
    }

    /** When this fails the native error tells a reason, and guessing at busy and denied can go. */
    @Test
    void openingACameraThatIsNotThereStillThrowsAnErrorWithoutAReason() {
        assertThat(MediaDevices.getVideoCaptureDevices()).isNotNull();
        VideoCapture capture = new VideoCapture();
        try {
            capture.setVideoCaptureDevice(new Missing());
            capture.setVideoSink(frame -> frame.release());
            assertThatThrownBy(capture::start).isExactlyInstanceOf(Error.class).hasMessage("Unhandled Exception");
        } finally {
            capture.stop();
            capture.dispose();
        }
    }

    private static final class Missing extends VideoDevice {
        Missing() {
            super("No such camera", "/dev/nowhere");
        }
    }

    private static final class NoOutput implements CaptureOutput {
        @Override
        public void opened(double fps) {
            throw new AssertionError("opened");
        }

        @Override
        public void picture(VideoFrame frame) {
            throw new AssertionError("a picture");
        }
    }
}
