// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.media.video.I420Buffer;
import eu.plenum.codec.VideoFrame;
import java.nio.ByteBuffer;

/**
 * A picture of libwebrtc's own capture: its planes are native memory that goes to the encoder as it is. Whoever made the native
 * frame releases it after the call that lent this one.
 */
public final class NativeVideoFrame implements VideoFrame {
    private final dev.onvoid.webrtc.media.video.VideoFrame frame;
    private final I420Buffer planes;
    private final long captureNanos;

    /**
     * @param frame with a native buffer, as a native capture delivers it
     * @param captureNanos {@link System#nanoTime} of the capture
     */
    public NativeVideoFrame(dev.onvoid.webrtc.media.video.VideoFrame frame, long captureNanos) {
        this.frame = frame;
        this.planes = frame.buffer.toI420();
        this.captureNanos = captureNanos;
    }

    dev.onvoid.webrtc.media.video.VideoFrame nativeFrame() {
        return frame;
    }

    @Override
    public int width() {
        return planes.getWidth();
    }

    @Override
    public int height() {
        return planes.getHeight();
    }

    @Override
    public ByteBuffer y() {
        return planes.getDataY();
    }

    @Override
    public ByteBuffer u() {
        return planes.getDataU();
    }

    @Override
    public ByteBuffer v() {
        return planes.getDataV();
    }

    @Override
    public int strideY() {
        return planes.getStrideY();
    }

    @Override
    public int strideU() {
        return planes.getStrideU();
    }

    @Override
    public int strideV() {
        return planes.getStrideV();
    }

    @Override
    public int rotation() {
        return frame.rotation;
    }

    @Override
    public long captureNanos() {
        return captureNanos;
    }
}
