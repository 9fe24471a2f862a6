// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.VideoFrame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open camera and all who watch it. What is told to whom is owned by the directory's thread ({@code cameras}), where all
 * methods run but {@link #opened} and {@link #picture}: those run on the capture thread, which this object starts and which
 * opens the source again and again until {@link #stop}.
 */
final class SharedCamera implements CaptureOutput {
    private static final Logger LOG = LoggerFactory.getLogger(SharedCamera.class);
    static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final CameraSource source;
    private final Executor directory;
    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    private final StopSignal end = new StopSignal();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Flow flow = new Flow();

    private volatile CaptureFormat wanted;
    private volatile StopSignal round = new StopSignal();
    private volatile StopSignal pause = new StopSignal();

    /** What was told last; owned by the directory's thread. */
    private @Nullable CaptureFormat running;

    private @Nullable CameraFailure failure;

    /** @param predecessor completes when the device is free of an earlier use of it */
    SharedCamera(CameraSource source, CaptureFormat wanted, CompletableFuture<Void> predecessor, Executor directory) {
        this.source = source;
        this.wanted = wanted;
        this.directory = directory;
        end.whenAsked(() -> {
            round.ask();
            pause.ask();
        });
        Thread.ofPlatform().daemon().name("camera-" + source.name()).start(() -> {
            predecessor.join();
            captureUntilStopped();
        });
    }

    void add(Viewer viewer) {
        viewers.add(viewer);
        CaptureFormat larger = largest(wanted, viewer.format());
        if (failure != null) {
            viewer.failed(failure);
        }
        if (!larger.equals(wanted)) {
            wanted = larger;
            round.ask();
        } else if (running != null) {
            viewer.running(running);
        }
    }

    /** True when nobody is left watching. */
    boolean remove(Viewer viewer) {
        viewers.remove(viewer);
        return viewers.isEmpty();
    }

    List<Viewer> viewers() {
        return List.copyOf(viewers);
    }

    /** Asks the capture thread to end and tells when the device is free. */
    CompletableFuture<Void> stop() {
        end.ask();
        return ended;
    }

    /** What made it fail may be over: ends the pause before the next attempt. */
    void retryNow() {
        pause.ask();
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** To be called about twice a second. */
    void checkStall() {
        if (flow.stalledFor(System.nanoTime()) > STALL_NANOS) {
            flow.stop();
            failed(new CameraFailure.Stalled(source.name()));
        }
    }

    private static CaptureFormat largest(CaptureFormat a, CaptureFormat b) {
        return new CaptureFormat(
                Math.max(a.width(), b.width()), Math.max(a.height(), b.height()), Math.max(a.fps(), b.fps()));
    }

    private void captureUntilStopped() {
        Backoff backoff = new Backoff();
        try {
            while (!end.asked()) {
                StopSignal thisRound = new StopSignal();
                round = thisRound;
                if (end.asked()) {
                    return;
                }
                pause = new StopSignal();
                boolean again = capture(thisRound);
                if (end.asked()) {
                    return;
                }
                if (!again) {
                    end.await(Long.MAX_VALUE / 4);
                } else if (!thisRound.asked()) {
                    pause.await(backoff.next(flow.pictures()));
                }
            }
        } finally {
            ended.complete(null);
        }
    }

    /** False when trying again cannot help. */
    private boolean capture(StopSignal stop) {
        try {
            source.capture(wanted, this, stop);
            flow.end();
            return true;
        } catch (CameraException e) {
            flow.end();
            directory.execute(() -> failed(e.failure()));
            return e.isPassing();
        } catch (RuntimeException | LinkageError e) {
            flow.end();
            LOG.error("The camera {} failed unexpectedly", source.name(), e);
            directory.execute(() -> failed(new CameraFailure.Unreadable(source.name(), "unexpected error")));
            return true;
        }
    }

    @Override
    public void opened(double fps) {
        flow.opened(fps, System.nanoTime());
    }

    @Override
    public void picture(VideoFrame frame) {
        CaptureFormat news = flow.picture(frame.width(), frame.height(), System.nanoTime());
        if (news != null) {
            directory.execute(() -> running(news));
        }
        for (Viewer viewer : viewers) {
            viewer.picture(frame);
        }
    }

    private void running(CaptureFormat actual) {
        running = actual;
        failure = null;
        viewers.forEach(viewer -> viewer.running(actual));
    }

    private void failed(CameraFailure why) {
        running = null;
        if (!why.equals(failure)) {
            failure = why;
            LOG.warn("The camera {} gives no picture: {}", source.name(), why);
            viewers.forEach(viewer -> viewer.failed(why));
        }
    }
}
