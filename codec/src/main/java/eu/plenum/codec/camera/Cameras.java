// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.Subscription;
import eu.plenum.codec.VideoSink;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The camera directory of a process. The cameras in use and who watches them are owned by its one thread, {@code cameras};
 * every open camera has a capture thread besides. Nothing native is loaded before devices are asked for.
 */
public final class Cameras implements CameraDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(Cameras.class);
    private static final long CLOSE_SECONDS = 5;

    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cameras").factory());

    /** Owned by {@code thread}. */
    private final Map<CameraChoice, SharedCamera> open = new HashMap<>();

    /** The last use of each camera still being released; owned by {@code thread}. */
    private final Map<CameraChoice, CompletableFuture<Void>> releasing = new HashMap<>();

    private final ScheduledFuture<?> stallWatch;

    /** @param clock for the clock the synthetic camera shows */
    public Cameras(Clock clock) {
        this.clock = clock;
        stallWatch = thread.scheduleAtFixedRate(
                () -> open.values().forEach(SharedCamera::checkStall), 500, 500, TimeUnit.MILLISECONDS);
    }

    @Override
    public List<CameraInfo> cameras() {
        return List.of();
    }

    @Override
    public Subscription onChange(Runnable changed) {
        return () -> {};
    }

    @Override
    public OpenCamera open(CameraChoice choice, CaptureFormat format, VideoSink sink, Listener listener) {
        Viewer viewer = new Viewer(choice, format, sink, listener, this::closed);
        thread.execute(() -> attach(viewer));
        return viewer;
    }

    private void attach(Viewer viewer) {
        if (!viewer.isOpen()) {
            return;
        }
        releasing.values().removeIf(CompletableFuture::isDone);
        SharedCamera camera = open.computeIfAbsent(
                viewer.choice(),
                choice -> new SharedCamera(
                        source(choice),
                        viewer.format(),
                        releasing.getOrDefault(choice, CompletableFuture.completedFuture(null)),
                        thread));
        camera.add(viewer);
    }

    private CameraSource source(CameraChoice choice) {
        return switch (choice) {
            case CameraChoice.Synthetic() -> new SyntheticCamera(clock);
            default -> throw new IllegalArgumentException(choice.toString());
        };
    }

    private void closed(Viewer viewer) {
        try {
            thread.execute(() -> detach(viewer));
        } catch (RejectedExecutionException e) {
            LOG.debug("The directory was closed before the viewer");
        }
    }

    private void detach(Viewer viewer) {
        SharedCamera camera = open.get(viewer.choice());
        if (camera != null && camera.remove(viewer)) {
            open.remove(viewer.choice());
            release(viewer.choice(), camera);
        }
    }

    private void release(CameraChoice choice, SharedCamera camera) {
        releasing.put(choice, camera.stop());
    }

    /** Closes every viewer and waits at most five seconds until the devices are free. */
    @Override
    public void close() {
        CompletableFuture<List<CompletableFuture<Void>>> stopping = new CompletableFuture<>();
        try {
            thread.execute(() -> stopping.complete(stopAll()));
        } catch (RejectedExecutionException e) {
            return;
        }
        try {
            CompletableFuture.allOf(
                            stopping.get(CLOSE_SECONDS, TimeUnit.SECONDS).toArray(CompletableFuture[]::new))
                    .get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("A camera is not released after {} seconds", CLOSE_SECONDS, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stallWatch.cancel(false);
            thread.shutdown();
        }
    }

    private List<CompletableFuture<Void>> stopAll() {
        Map.copyOf(open).forEach((choice, camera) -> {
            open.remove(choice);
            release(choice, camera);
            camera.viewers().forEach(Viewer::close);
        });
        return List.copyOf(releasing.values());
    }
}
