// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.video.VideoCapture;
import dev.onvoid.webrtc.media.video.VideoCaptureCapability;
import dev.onvoid.webrtc.media.video.VideoDevice;
import dev.onvoid.webrtc.media.video.VideoFrame;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.camera.CameraException;
import eu.plenum.codec.camera.CameraFailure;
import eu.plenum.codec.camera.CameraInfo;
import eu.plenum.codec.camera.CaptureFormat;
import eu.plenum.codec.camera.CaptureOutput;
import eu.plenum.codec.camera.DevicePort;
import eu.plenum.codec.camera.StopSignal;
import eu.plenum.codec.natives.NativeLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's cameras through webrtc-java 0.14.0 (Video4Linux, Media Foundation, AVFoundation). Pictures stay in native memory.
 *
 * <p>What it does not do: it opens devices by name, so of two of one name always the first; its error at opening holds no reason,
 * so one is looked for here, and where the system does not help it is called busy. On Linux a camera plugged in later carries
 * udev's name instead of the driver's, by which it would never be found: {@link VideoNodes} gives it back.
 *
 * <p>Unproven: no machine with a camera has run this yet; what stands on it is tested with a port of the tests' own.
 */
public final class WebRtcCameras implements DevicePort {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcCameras.class);

    private final NativeLibrary library = new NativeLibrary();
    private final VideoNodes nodes = new VideoNodes(Path.of("/sys/class/video4linux"), Path.of("/dev/v4l/by-id"));

    /** A device by the name the driver gives it. */
    private static final class Named extends VideoDevice {
        Named(String name, String descriptor) {
            super(name, descriptor);
        }
    }

    @Override
    public List<CameraInfo> list() {
        List<CameraInfo> list = new ArrayList<>();
        for (VideoDevice device : devices()) {
            list.add(new CameraInfo(id(device), device.getName()));
        }
        return list;
    }

    private List<VideoDevice> devices() {
        try {
            load();
            List<VideoDevice> devices = new ArrayList<>();
            for (VideoDevice device : MediaDevices.getVideoCaptureDevices()) {
                String node = device.getDescriptor();
                devices.add(new Named(nodes.driverName(node).orElse(device.getName()), node));
            }
            return devices;
        } catch (EngineException e) {
            throw new IllegalStateException(e.failure().detail(), e);
        } catch (RuntimeException | Error e) {
            // The native side throws java.lang.Error itself.
            throw new IllegalStateException(e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * webrtc-java's loader is not made for two threads: two of its classes used first at the same time would each unpack and load
     * a library of their own. All loading goes through one class, whose initialisation the virtual machine does once.
     */
    private synchronized void load() {
        library.load();
    }

    private VideoDevice find(CameraInfo info) throws CameraException {
        return devices().stream()
                .filter(candidate -> id(candidate).equals(info.id()))
                .findFirst()
                .orElseThrow(() -> CameraException.passing(new CameraFailure.Gone(info.name())));
    }

    private String id(VideoDevice device) {
        String descriptor = device.getDescriptor();
        return descriptor.isEmpty()
                ? device.getName()
                : nodes.stableName(descriptor).orElse(descriptor);
    }

    @Override
    public void capture(CameraInfo info, CaptureFormat format, CaptureOutput output, StopSignal stop)
            throws CameraException {
        VideoDevice device = find(info);
        VideoCapture capture = new VideoCapture();
        try {
            capture.setVideoCaptureDevice(device);
            capture.setVideoCaptureCapability(
                    new VideoCaptureCapability(format.width(), format.height(), (int) Math.round(format.fps())));
            capture.setVideoSink(frame -> deliver(frame, output));
            capture.start();
            output.opened(format.fps());
            stop.await(Long.MAX_VALUE / 4);
        } catch (RuntimeException | Error e) {
            LOG.info("The camera {} cannot be opened: {}", info.name(), e.toString());
            throw CameraException.passing(reason(device, info));
        } finally {
            release(capture);
        }
    }

    /** Runs on a thread of libwebrtc: an exception that left it would abort the process, a frame not released would leak. */
    private static void deliver(VideoFrame frame, CaptureOutput output) {
        try {
            output.picture(new NativeVideoFrame(frame, System.nanoTime()));
        } catch (Throwable e) {
            LOG.error("A picture was lost", e);
        } finally {
            frame.release();
        }
    }

    @Override
    public List<CaptureFormat> formats(CameraInfo info) {
        List<CaptureFormat> formats = new ArrayList<>();
        try {
            for (VideoCaptureCapability offered : MediaDevices.getVideoCaptureCapabilities(find(info))) {
                formats.add(new CaptureFormat(offered.width, offered.height, offered.frameRate));
            }
        } catch (CameraException | RuntimeException | Error e) {
            LOG.info("The camera {} does not tell its formats: {}", info.name(), e.toString());
        }
        return formats;
    }

    private CameraFailure reason(VideoDevice device, CameraInfo info) {
        return switch (nodes.access(device.getDescriptor())) {
            case DENIED -> new CameraFailure.PermissionDenied(info.name());
            case MISSING -> new CameraFailure.Gone(info.name());
            case ALLOWED, UNKNOWN -> new CameraFailure.Busy(info.name());
        };
    }

    private static void release(VideoCapture capture) {
        try {
            capture.stop();
            capture.dispose();
        } catch (RuntimeException | Error e) {
            LOG.warn("A camera was not released cleanly: {}", e.toString());
        }
    }
}
