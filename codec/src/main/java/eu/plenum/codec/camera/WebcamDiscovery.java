// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import com.github.sarxos.webcam.Webcam;
import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamDiscoveryEvent;
import com.github.sarxos.webcam.WebcamDiscoveryListener;
import com.github.sarxos.webcam.WebcamDiscoveryService;
import com.github.sarxos.webcam.WebcamDiscoverySupport;
import com.github.sarxos.webcam.WebcamDriver;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds cameras that come and go: webcam-capture's discovery over a {@link DevicePort}. The one class that knows
 * webcam-capture, whose driver, listeners and service are static: a driver of our own is set before anything else is asked of it
 * (its default one does not load), its service is kept here and scanned from here, and events of another instance's devices are
 * left alone. Owner of all: the thread {@code camera-discovery}.
 */
final class WebcamDiscovery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebcamDiscovery.class);

    /**
     * Asking libwebrtc for its devices took 0.11 ms on Linux with no camera (2026-11-24, 2 EPYC vCPUs), since it keeps a list
     * that udev updates: once a second is a hundredth of a percent of a core.
     */
    static final long INTERVAL_MILLIS = 1000;

    private final DirectoryThread thread = new DirectoryThread("camera-discovery");
    private final Driver driver;
    private final Consumer<List<CameraInfo>> changed;
    private final Map<String, CameraInfo> attached = new LinkedHashMap<>();
    private final Listener listener = new Listener();
    private final long intervalMillis;
    private @Nullable WebcamDiscoveryService service;
    private boolean news = true;

    /** @param changed gets the list on this object's thread: the first time once it is known, then after each change */
    WebcamDiscovery(DevicePort port, Consumer<List<CameraInfo>> changed) {
        this(port, changed, INTERVAL_MILLIS);
    }

    WebcamDiscovery(DevicePort port, Consumer<List<CameraInfo>> changed, long intervalMillis) {
        this.driver = new Driver(port);
        this.changed = changed;
        this.intervalMillis = intervalMillis;
    }

    void start() {
        thread.execute(this::scan);
        thread.every(intervalMillis, this::scan);
    }

    private void scan() {
        driver.refresh();
        WebcamDiscoveryService known = service;
        if (known == null) {
            Webcam.setDriver(driver);
            Webcam.addDiscoveryListener(listener);
            known = Webcam.getDiscoveryService();
            service = known;
            try {
                known.getWebcams(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                LOG.warn("webcam-capture did not take up a list that was there", e);
            }
        }
        known.scan();
        if (news) {
            news = false;
            changed.accept(List.copyOf(attached.values()));
        }
    }

    @Override
    public void close() {
        thread.execute(() -> Webcam.removeDiscoveryListener(listener));
        thread.close();
    }

    private final class Listener implements WebcamDiscoveryListener {
        @Override
        public void webcamFound(WebcamDiscoveryEvent event) {
            if (event.getWebcam().getDevice() instanceof Device found && found.driver() == driver) {
                LOG.info("The camera {} is there", found.info().name());
                attached.put(found.info().id(), found.info());
                news = true;
            }
        }

        @Override
        public void webcamGone(WebcamDiscoveryEvent event) {
            if (event.getWebcam().getDevice() instanceof Device gone && gone.driver() == driver) {
                LOG.info("The camera {} is gone", gone.info().name());
                attached.remove(gone.info().id());
                news = true;
            }
        }
    }

    /** Shows webcam-capture the list as of the last refresh, so that its own threads never wait for a native call. */
    private static final class Driver implements WebcamDriver, WebcamDiscoverySupport {
        private final DevicePort port;
        private volatile List<WebcamDevice> devices = List.of();
        private String lastTrouble = "";

        Driver(DevicePort port) {
            this.port = port;
        }

        void refresh() {
            try {
                devices = port.list().stream()
                        .<WebcamDevice>map(info -> new Device(this, info))
                        .toList();
                lastTrouble = "";
            } catch (IllegalStateException e) {
                String trouble = String.valueOf(e.getMessage());
                if (!trouble.equals(lastTrouble)) {
                    LOG.warn("Cameras cannot be listed: {}", trouble);
                    lastTrouble = trouble;
                }
            }
        }

        @Override
        public List<WebcamDevice> getDevices() {
            return devices;
        }

        @Override
        public boolean isThreadSafe() {
            return true;
        }

        @Override
        public long getScanInterval() {
            return INTERVAL_MILLIS;
        }

        @Override
        public boolean isScanPossible() {
            return true;
        }
    }

    /** A camera as webcam-capture knows it: by name only; its pictures do not take this way. */
    private record Device(Driver driver, CameraInfo info) implements WebcamDevice {
        private static final Dimension[] NONE = {};

        /** What webcam-capture tells devices apart by. */
        @Override
        public String getName() {
            return info.id();
        }

        @Override
        public Dimension[] getResolutions() {
            return NONE.clone();
        }

        @Override
        public Dimension getResolution() {
            return new Dimension();
        }

        @Override
        public void setResolution(Dimension size) {
            throw new UnsupportedOperationException("pictures come from the DevicePort");
        }

        @Override
        public BufferedImage getImage() {
            throw new UnsupportedOperationException("pictures come from the DevicePort");
        }

        @Override
        public void open() {
            throw new UnsupportedOperationException("pictures come from the DevicePort");
        }

        @Override
        public void close() {
            LOG.trace("nothing was opened");
        }

        @Override
        public void dispose() {
            LOG.trace("nothing was opened");
        }

        @Override
        public boolean isOpen() {
            return false;
        }
    }
}
