// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Draws boxes into an {@link I420Picture} row by row with bulk copies: no garbage, no AWT. Used by one thread. */
final class Brush {
    static final int BLACK = 16;
    static final int WHITE = 235;
    static final int NEUTRAL = 128;

    private final I420Picture picture;
    private final byte[] row;

    Brush(I420Picture picture) {
        this.picture = picture;
        row = new byte[picture.width()];
    }

    /** Fills the box from (left, top) to before (right, bottom); colour stays what it was. */
    void fill(int left, int top, int right, int bottom, int luma) {
        fill(picture.y(), picture.width(), left, top, right, bottom, luma);
    }

    /** Gives the box a colour; brightness stays what it was. */
    void tint(int left, int top, int right, int bottom, int u, int v) {
        int chromaRight = (right + 1) / 2;
        int chromaBottom = (bottom + 1) / 2;
        fill(picture.u(), picture.strideU(), left / 2, top / 2, chromaRight, chromaBottom, u);
        fill(picture.v(), picture.strideV(), left / 2, top / 2, chromaRight, chromaBottom, v);
    }

    private void fill(ByteBuffer plane, int stride, int left, int top, int right, int bottom, int value) {
        Arrays.fill(row, 0, right - left, (byte) value);
        for (int y = top; y < bottom; y++) {
            plane.put(y * stride + left, row, 0, right - left);
        }
    }
}
