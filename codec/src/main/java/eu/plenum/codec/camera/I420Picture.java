// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.VideoFrame;
import java.nio.ByteBuffer;

/**
 * Memory for one picture, drawn again and again by one capture thread and lent to the viewers in between. Odd sizes are
 * allowed: chroma is rounded up. Values are BT.601 in the limited range (16 to 235), which is what encoders take I420 for.
 */
final class I420Picture implements VideoFrame {
    private final int width;
    private final int height;
    private final ByteBuffer y;
    private final ByteBuffer u;
    private final ByteBuffer v;
    private final int rotation;
    private long captureNanos;

    I420Picture(int width, int height) {
        this(width, height, 0);
    }

    /** @param rotation clockwise degrees to turn it upright: 0, 90, 180 or 270 */
    I420Picture(int width, int height, int rotation) {
        this.width = width;
        this.height = height;
        this.rotation = rotation;
        y = ByteBuffer.allocateDirect(width * height);
        u = ByteBuffer.allocateDirect(strideU() * chromaHeight());
        v = ByteBuffer.allocateDirect(strideV() * chromaHeight());
    }

    void capturedAt(long nanos) {
        captureNanos = nanos;
    }

    int chromaHeight() {
        return (height + 1) / 2;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public ByteBuffer y() {
        return y;
    }

    @Override
    public ByteBuffer u() {
        return u;
    }

    @Override
    public ByteBuffer v() {
        return v;
    }

    @Override
    public int strideY() {
        return width;
    }

    @Override
    public int strideU() {
        return (width + 1) / 2;
    }

    @Override
    public int strideV() {
        return (width + 1) / 2;
    }

    @Override
    public int rotation() {
        return rotation;
    }

    @Override
    public long captureNanos() {
        return captureNanos;
    }
}
