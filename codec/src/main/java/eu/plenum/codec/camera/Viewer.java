// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.VideoFrame;
import eu.plenum.codec.VideoSink;
import eu.plenum.codec.camera.CameraDirectory.Listener;
import eu.plenum.codec.camera.CameraDirectory.OpenCamera;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who watches a camera. Pictures come on a capture thread, news on the directory's thread, {@link #close} from any thread
 * (also from within a picture, when it cannot wait for that very picture to end).
 */
final class Viewer implements OpenCamera {
    private static final Logger LOG = LoggerFactory.getLogger(Viewer.class);

    private final CameraChoice choice;
    private final CaptureFormat format;
    private final VideoSink sink;
    private final Listener listener;
    private final Consumer<Viewer> closed;
    private final ReentrantLock delivery = new ReentrantLock();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AtomicBoolean complained = new AtomicBoolean();

    Viewer(CameraChoice choice, CaptureFormat format, VideoSink sink, Listener listener, Consumer<Viewer> closed) {
        this.choice = choice;
        this.format = format;
        this.sink = sink;
        this.listener = listener;
        this.closed = closed;
    }

    CameraChoice choice() {
        return choice;
    }

    CaptureFormat format() {
        return format;
    }

    boolean isOpen() {
        return open.get();
    }

    void picture(VideoFrame frame) {
        if (!open.get()) {
            return;
        }
        delivery.lock();
        try {
            if (open.get()) {
                sink.frame(frame);
            }
        } catch (RuntimeException | LinkageError e) {
            // Thirty of these a second would drown the log, and the other viewers must still get their picture.
            if (complained.compareAndSet(false, true)) {
                LOG.error("A viewer of the camera failed; said once", e);
            }
        } finally {
            delivery.unlock();
        }
    }

    void running(CaptureFormat actual) {
        tell(() -> listener.running(actual));
    }

    void failed(CameraFailure failure) {
        tell(() -> listener.failed(failure));
    }

    private void tell(Runnable news) {
        if (!open.get()) {
            return;
        }
        try {
            news.run();
        } catch (RuntimeException e) {
            LOG.error("A camera listener failed", e);
        }
    }

    @Override
    public void close() {
        delivery.lock();
        try {
            if (!open.compareAndSet(true, false)) {
                return;
            }
        } finally {
            delivery.unlock();
        }
        closed.accept(this);
    }
}
