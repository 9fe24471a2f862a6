// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** Pixels. */
public record Size(int width, int height) {
    public static final Size NONE = new Size(0, 0);

    public Size {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException(width + "x" + height);
        }
    }

    public boolean isEmpty() {
        return width == 0 || height == 0;
    }
}
