// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/** A {@link LumaPicture} over some memory. */
record Luma(int width, int height, At at) implements LumaPicture {

    interface At {
        int luma(int x, int y);
    }

    @Override
    public int luma(int x, int y) {
        return at.luma(x, y);
    }

    /** Full-range BT.601 brightness. */
    static int of(int red, int green, int blue) {
        return (red * 299 + green * 587 + blue * 114) / 1000;
    }
}
