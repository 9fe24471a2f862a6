// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.testing;

import eu.plenum.codec.Subscription;
import eu.plenum.codec.VideoFrame;
import eu.plenum.codec.VideoSink;
import eu.plenum.codec.camera.CameraChoice;
import eu.plenum.codec.camera.CameraDirectory;
import eu.plenum.codec.camera.CameraInfo;
import eu.plenum.codec.camera.CaptureFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Cameras without a picture of their own: a test delivers them. */
public final class FakeCameras implements CameraDirectory {
    private final List<FakeCamera> opened = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<CameraInfo> attached = List.of();
    private volatile boolean closed;

    public void attach(List<CameraInfo> cameras) {
        attached = cameras;
        listeners.forEach(Runnable::run);
    }

    /** Every camera opened so far, closed ones too. */
    public List<FakeCamera> opened() {
        return List.copyOf(opened);
    }

    public FakeCamera newest() {
        return opened.getLast();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public List<CameraInfo> cameras() {
        return attached;
    }

    @Override
    public Subscription onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @Override
    public OpenCamera open(CameraChoice choice, CaptureFormat format, VideoSink sink, Listener listener) {
        FakeCamera camera = new FakeCamera(choice, sink, listener);
        opened.add(camera);
        return camera;
    }

    @Override
    public void close() {
        closed = true;
    }

    /** One opening of a camera. */
    public static final class FakeCamera implements OpenCamera {
        private final CameraChoice choice;
        private final VideoSink sink;
        private final Listener listener;
        private volatile boolean closed;

        FakeCamera(CameraChoice choice, VideoSink sink, Listener listener) {
            this.choice = choice;
            this.sink = sink;
            this.listener = listener;
        }

        public CameraChoice choice() {
            return choice;
        }

        public Listener listener() {
            return listener;
        }

        public boolean isClosed() {
            return closed;
        }

        /** Delivers a picture, as a device may even while it is being closed. */
        public void deliver(VideoFrame frame) {
            sink.frame(frame);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
