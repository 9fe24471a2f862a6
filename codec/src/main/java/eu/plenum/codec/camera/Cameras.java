// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.Subscription;
import eu.plenum.codec.VideoSink;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The camera directory of a process. Who watches what is owned by its thread {@code cameras}, looking for devices by another,
 * and every open camera has a capture thread. Nothing native is loaded and nothing looked for before a device is asked for.
 */
public final class Cameras implements CameraDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(Cameras.class);
    private static final long CLOSE_SECONDS = 5;
    private static final long FIRST_LOOK_SECONDS = 5;
    private static final long STALL_CHECK_MILLIS = 500;

    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();
    private final DevicePort port;
    private final DirectoryThread thread = new DirectoryThread("cameras");
    private final OpenCameras open = new OpenCameras(this::source, thread);
    private final WebcamDiscovery discovery;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch looked = new CountDownLatch(1);
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private volatile List<CameraInfo> devices = List.of();

    /**
     * @param clock for the clock the synthetic camera shows
     * @param port not asked for anything before a device is
     */
    public Cameras(Clock clock, DevicePort port) {
        this(clock, port, WebcamDiscovery.INTERVAL_MILLIS);
    }

    Cameras(Clock clock, DevicePort port, long intervalMillis) {
        this.clock = clock;
        this.port = port;
        this.discovery = new WebcamDiscovery(port, this::devicesChanged, intervalMillis);
        thread.every(STALL_CHECK_MILLIS, open::checkStalls);
    }

    /** The first call waits for the first look at the devices, at most five seconds. */
    @Override
    public List<CameraInfo> cameras() {
        look();
        try {
            if (!looked.await(FIRST_LOOK_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The cameras are not known after {} seconds", FIRST_LOOK_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return devices;
    }

    @Override
    public Subscription onChange(Runnable changed) {
        look();
        subscribers.add(changed);
        return () -> subscribers.remove(changed);
    }

    @Override
    public OpenCamera open(CameraChoice choice, CaptureFormat format, VideoSink sink, Listener listener) {
        if (choice instanceof CameraChoice.Device || choice instanceof CameraChoice.SystemDefault) {
            look();
        }
        Viewer viewer = new Viewer(choice, format, sink, listener, left -> thread.execute(() -> open.detach(left)));
        thread.execute(() -> open.attach(viewer));
        return viewer;
    }

    private void look() {
        checkOpen();
        if (looking.compareAndSet(false, true)) {
            discovery.start();
        }
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the camera directory is closed");
        }
    }

    private void devicesChanged(List<CameraInfo> now) {
        devices = now;
        looked.countDown();
        thread.execute(() -> {
            open.devicesChanged(now);
            subscribers.forEach(Runnable::run);
        });
    }

    private CameraSource source(CameraChoice choice) {
        return switch (choice) {
            case CameraChoice.Synthetic() -> new SyntheticCamera(clock);
            case CameraChoice.MediaFile(Path path) -> new MediaFileCamera(path);
            case CameraChoice.Network(URI uri) ->
                CameraAddress.of(uri)
                        .<CameraSource>map(address -> new NetworkCamera(address, CameraLimits.DEFAULT, random))
                        .orElseGet(() ->
                                new NoCamera(new CameraFailure.Unreadable("network camera", "it is no web address")));
            case CameraChoice.Device(String id) -> new UsbCamera(id, port, () -> devices);
            case CameraChoice.SystemDefault() -> new NoCamera(new CameraFailure.Gone("default"));
        };
    }

    /** Closes every viewer and waits at most five seconds until the devices are free. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        discovery.close();
        CompletableFuture<List<CompletableFuture<Void>>> releasing = new CompletableFuture<>();
        thread.execute(() -> releasing.complete(open.closeAll()));
        thread.close();
        try {
            CompletableFuture.allOf(
                            releasing.get(CLOSE_SECONDS, TimeUnit.SECONDS).toArray(CompletableFuture[]::new))
                    .get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("A camera is not released after {} seconds", CLOSE_SECONDS, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
