// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.Subscription;
import eu.plenum.codec.VideoSink;
import java.util.List;

/** The cameras there are, and the way to open one. All methods may be called from any thread. */
public interface CameraDirectory extends AutoCloseable {

    /** USB and built-in cameras now attached. */
    List<CameraInfo> cameras();

    /** {@code changed} runs on an engine thread when a camera came or went; it must only enqueue. */
    Subscription onChange(Runnable changed);

    /**
     * Opens a camera: returns at once, pictures come to {@code sink} on a capture thread. Several may watch one device: it is
     * opened once. After a failure the camera keeps trying for as long as it is open where that can help (device plugged
     * back, network camera back) and tells of it.
     */
    OpenCamera open(CameraChoice choice, CaptureFormat format, VideoSink sink, Listener listener);

    @Override
    void close();

    /** Called on an engine thread: implementations only enqueue. */
    interface Listener {

        /** Pictures come (again), of this size and rate. */
        void running(CaptureFormat actual);

        void failed(CameraFailure failure);
    }

    /** A camera in use. Closing waits until no frame is being delivered any more. */
    interface OpenCamera extends AutoCloseable {
        @Override
        void close();
    }
}
