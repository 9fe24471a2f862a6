// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.nio.IntBuffer;

/** Turns a picture of whole pixels by quarter turns. Pure. */
final class PictureTurn {
    /** Pixels a side of the squares it goes by, so that rows read and rows written both stay in the cache. */
    private static final int TILE = 32;

    private PictureTurn() {}

    /**
     * @param width of the result
     * @param height of the result
     * @param rotation clockwise degrees from {@code from} to {@code to}: 90, 180 or 270
     */
    static void turn(IntBuffer from, IntBuffer to, int width, int height, int rotation) {
        for (int top = 0; top < height; top += TILE) {
            for (int left = 0; left < width; left += TILE) {
                int bottom = Math.min(top + TILE, height);
                int right = Math.min(left + TILE, width);
                for (int y = top; y < bottom; y++) {
                    int index = start(left, y, width, height, rotation);
                    int step = step(height, rotation);
                    for (int x = left; x < right; x++) {
                        to.put(y * width + x, from.get(index));
                        index += step;
                    }
                }
            }
        }
    }

    /** Where the pixel for {@code (x, y)} of the result stands in the source. */
    private static int start(int x, int y, int width, int height, int rotation) {
        return switch (rotation) {
            case 90 -> (width - 1 - x) * height + y;
            case 180 -> (height - 1 - y) * width + width - 1 - x;
            case 270 -> x * height + height - 1 - y;
            default -> throw new IllegalArgumentException("rotation " + rotation);
        };
    }

    /** How far the source moves when the result moves one to the right. */
    private static int step(int height, int rotation) {
        return switch (rotation) {
            case 90 -> -height;
            case 180 -> -1;
            default -> height;
        };
    }
}
