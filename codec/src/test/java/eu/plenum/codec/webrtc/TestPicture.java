// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.VideoFrame;
import java.nio.ByteBuffer;

/**
 * A picture in four patches, in I420 as ITU-R BT.601 has it: red, green above blue, white. Its rows may be longer than need be.
 */
record TestPicture(
        int width,
        int height,
        ByteBuffer y,
        ByteBuffer u,
        ByteBuffer v,
        int strideY,
        int strideU,
        int strideV,
        int rotation,
        long captureNanos)
        implements VideoFrame {

    static final int[][] PATCHES = {{81, 90, 240}, {145, 54, 34}, {41, 240, 110}, {235, 128, 128}};

    static TestPicture of(int width, int height, int extra, int rotation) {
        int chromaWidth = (width + 1) / 2;
        int chromaHeight = (height + 1) / 2;
        ByteBuffer y = plane(0, width, height, width + extra);
        ByteBuffer u = plane(1, chromaWidth, chromaHeight, chromaWidth + extra);
        ByteBuffer v = plane(2, chromaWidth, chromaHeight, chromaWidth + extra);
        return new TestPicture(
                width,
                height,
                y,
                u,
                v,
                width + extra,
                chromaWidth + extra,
                chromaWidth + extra,
                rotation,
                System.nanoTime());
    }

    private static ByteBuffer plane(int component, int width, int height, int stride) {
        ByteBuffer plane = ByteBuffer.allocateDirect(stride * height);
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int patch = (row < height / 2 ? 0 : 2) + (column < width / 2 ? 0 : 1);
                plane.put(row * stride + column, (byte) PATCHES[patch][component]);
            }
        }
        return plane;
    }

    /** The same picture with a line that stands elsewhere each time, so that an encoder has work. */
    TestPicture moving(int step) {
        for (int row = 0; row < height; row++) {
            y.put(row * strideY + step % width, (byte) (16 + (step * 7 + row) % 220));
        }
        return this;
    }
}
