// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.nio.ByteBuffer;

/**
 * Full-range pixels into I420 of the limited range, by the usual eight-bit integer form of BT.601. A row of bytes is made at a
 * time, since single bytes put into direct memory cost several times as much.
 */
final class ColourConversion {
    private ColourConversion() {}

    /** From three bytes a pixel, blue first. */
    static void bgrToI420(byte[] bgr, I420Picture out) {
        int width = out.width();
        int height = out.height();
        byte[] row = new byte[width];
        byte[] u = new byte[out.strideU()];
        byte[] v = new byte[out.strideV()];
        for (int y = 0; y < height; y++) {
            lumaRow(bgr, y * width * 3, row);
            out.y().put(y * width, row);
        }
        for (int y = 0; y < out.chromaHeight(); y++) {
            int upper = 2 * y * width * 3;
            int lower = Math.min(2 * y + 1, height - 1) * width * 3;
            chromaRow(bgr, upper, lower, width, u, v);
            out.u().put(y * u.length, u);
            out.v().put(y * v.length, v);
        }
    }

    /** From one byte a pixel. */
    static void greyToI420(byte[] grey, I420Picture out) {
        int width = out.width();
        byte[] row = new byte[width];
        for (int y = 0; y < out.height(); y++) {
            for (int x = 0; x < width; x++) {
                row[x] = (byte) (16 + (((grey[y * width + x] & 0xff) * 220) >> 8));
            }
            out.y().put(y * width, row);
        }
        fill(out.u());
        fill(out.v());
    }

    private static void lumaRow(byte[] bgr, int from, byte[] row) {
        int at = from;
        for (int x = 0; x < row.length; x++) {
            int blue = bgr[at] & 0xff;
            int green = bgr[at + 1] & 0xff;
            int red = bgr[at + 2] & 0xff;
            row[x] = (byte) (((66 * red + 129 * green + 25 * blue + 128) >> 8) + 16);
            at += 3;
        }
    }

    /** Means of two by two pixels; the last column and row stand for a missing one. */
    private static void chromaRow(byte[] bgr, int upper, int lower, int width, byte[] u, byte[] v) {
        for (int x = 0; x < u.length; x++) {
            int left = 6 * x;
            int right = 2 * x + 1 < width ? left + 3 : left;
            int blue = sum(bgr, upper, lower, left, right);
            int green = sum(bgr, upper, lower, left + 1, right + 1);
            int red = sum(bgr, upper, lower, left + 2, right + 2);
            u[x] = (byte) (((-38 * red - 74 * green + 112 * blue + 512) >> 10) + 128);
            v[x] = (byte) (((112 * red - 94 * green - 18 * blue + 512) >> 10) + 128);
        }
    }

    private static int sum(byte[] bgr, int upper, int lower, int left, int right) {
        return (bgr[upper + left] & 0xff)
                + (bgr[upper + right] & 0xff)
                + (bgr[lower + left] & 0xff)
                + (bgr[lower + right] & 0xff);
    }

    private static void fill(ByteBuffer plane) {
        for (int i = 0; i < plane.capacity(); i++) {
            plane.put(i, (byte) 128);
        }
    }
}
