// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.media;

/** The size a track is shown at, in device pixels. {@link #HIDDEN}: not shown anywhere. */
public record ViewSize(int width, int height) {
    public static final ViewSize HIDDEN = new ViewSize(0, 0);

    public ViewSize {
        if (width < 0 || height < 0 || (width == 0) != (height == 0)) {
            throw new IllegalArgumentException(width + "x" + height);
        }
    }

    public boolean hidden() {
        return width == 0;
    }

    public long pixels() {
        return (long) width * height;
    }
}
