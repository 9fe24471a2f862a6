// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A textured square that wanders over a still background, so that an encoder has something to do. The background behind it is
 * kept and put back when it moves on.
 */
final class MovingTarget {
    /** Nanoseconds from one side to the other: unlike numbers, so that the path does not soon repeat. */
    private static final long PERIOD_X = 2_300_000_000L;

    private static final long PERIOD_Y = 1_700_000_000L;
    private static final int U = 100;
    private static final int V = 175;

    private final I420Picture picture;
    private final int top;
    private final int bottom;
    private final int side;
    private final byte[] background;
    private final byte[] backgroundU;
    private final byte[] backgroundV;
    private final byte[] texture;
    private final byte[] textureU;
    private final byte[] textureV;
    private int x;
    private int y;

    /** Moves between the rows {@code top} and {@code bottom} of a picture whose background is drawn already. */
    MovingTarget(I420Picture picture, int top, int bottom) {
        this.picture = picture;
        this.top = top + top % 2;
        this.bottom = bottom;
        this.side = Math.max(2, Math.min((bottom - top) * 5 / 8, picture.width()) / 2 * 2);
        this.y = this.top;
        background = copy(picture.y());
        backgroundU = copy(picture.u());
        backgroundV = copy(picture.v());
        texture = texture(side);
        textureU = filled(side / 2, U);
        textureV = filled(side / 2, V);
    }

    void draw(long nanos) {
        copyBox(background, picture.width(), y * picture.width() + x, picture.y(), picture.width(), side, x, y);
        copyChromaBack(backgroundU, picture.u());
        copyChromaBack(backgroundV, picture.v());
        x = swing(nanos, PERIOD_X, picture.width() - side);
        y = top + swing(nanos, PERIOD_Y, bottom - top - side);
        copyBox(texture, side, 0, picture.y(), picture.width(), side, x, y);
        copyBox(textureU, side / 2, 0, picture.u(), picture.strideU(), side / 2, x / 2, y / 2);
        copyBox(textureV, side / 2, 0, picture.v(), picture.strideV(), side / 2, x / 2, y / 2);
    }

    private void copyChromaBack(byte[] from, ByteBuffer to) {
        int stride = picture.strideU();
        copyBox(from, stride, y / 2 * stride + x / 2, to, stride, side / 2, x / 2, y / 2);
    }

    private static void copyBox(
            byte[] from, int fromStride, int fromAt, ByteBuffer to, int toStride, int side, int x, int y) {
        for (int row = 0; row < side; row++) {
            to.put((y + row) * toStride + x, from, fromAt + row * fromStride, side);
        }
    }

    /** Back and forth from 0 to {@code range}, always even so that chroma fits. */
    private static int swing(long nanos, long period, int range) {
        double phase = Math.floorMod(nanos, 2 * period) / (double) period;
        return (int) (Math.max(0, range) * (phase < 1 ? phase : 2 - phase)) / 2 * 2;
    }

    private static byte[] copy(ByteBuffer plane) {
        byte[] bytes = new byte[plane.capacity()];
        plane.get(0, bytes);
        return bytes;
    }

    private static byte[] filled(int side, int value) {
        byte[] bytes = new byte[side * side];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] texture(int side) {
        byte[] bytes = new byte[side * side];
        int check = Math.max(1, side / 8);
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                int dark = (row / check + column / check) % 2 == 0 ? 50 : 140;
                bytes[row * side + column] = (byte) (dark + 80 * column / side);
            }
        }
        return bytes;
    }
}
