// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import eu.plenum.codec.camera.LumaPicture;
import eu.plenum.codec.camera.TimeCode;
import java.util.OptionalInt;

/** A picture of 8-bit RGBA rows. */
public final class Picture {

    private final int width;
    private final int height;
    private final byte[] rgba;

    /** Takes the bytes as they are: they must not be changed afterwards. */
    public Picture(int width, int height, byte[] rgba) {
        if (rgba.length != width * height * 4) {
            throw new IllegalArgumentException(width + "x" + height + " is not " + rgba.length + " bytes");
        }
        this.width = width;
        this.height = height;
        this.rgba = rgba;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Red, green or blue (0, 1, 2) at a point, 0 to 255. */
    public int sample(int x, int y, int channel) {
        return rgba[(y * width + x) * 4 + channel] & 0xff;
    }

    /** Brightness at a point, 0 to 255, as television weighs it (BT.601). */
    public int luma(int x, int y) {
        return (299 * sample(x, y, 0) + 587 * sample(x, y, 1) + 114 * sample(x, y, 2)) / 1000;
    }

    /** How old the time code of Plenum's synthetic camera in it is at this {@link System#nanoTime}; empty when none is read. */
    public OptionalInt ageMillis(long nanos) {
        return TimeCode.read(asLuma())
                .map(code -> OptionalInt.of(code.ageMillis(nanos)))
                .orElse(OptionalInt.empty());
    }

    /** The number of this picture in the time code of Plenum's synthetic camera. */
    public OptionalInt number() {
        return TimeCode.read(asLuma())
                .map(code -> OptionalInt.of(code.counter()))
                .orElse(OptionalInt.empty());
    }

    private LumaPicture asLuma() {
        return new LumaPicture() {
            @Override
            public int width() {
                return width;
            }

            @Override
            public int height() {
                return height;
            }

            @Override
            public int luma(int x, int y) {
                return Picture.this.luma(x, y);
            }
        };
    }

    /** {@code "red"}, {@code "green"}, {@code "blue"}, {@code "grey"}: which colour a point has most of. */
    public String colour(int x, int y) {
        int red = sample(x, y, 0);
        int green = sample(x, y, 1);
        int blue = sample(x, y, 2);
        int top = Math.max(red, Math.max(green, blue));
        int low = Math.min(red, Math.min(green, blue));
        if (top - low < 40) {
            return "grey";
        }
        return top == red ? "red" : top == green ? "green" : "blue";
    }

    /** Whether this is the picture that {@link ChromiumParticipant#publishCamera} sends: red, green, blue and grey quarters. */
    public boolean showsChromiumsCamera() {
        return colour(width / 4, height / 4).equals("red")
                && colour(width * 3 / 4, height / 4).equals("green")
                && colour(width / 4, height * 3 / 4).equals("blue")
                && colour(width * 3 / 4, height * 3 / 4).equals("grey");
    }
}
