// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.time.LocalTime;
import java.util.Arrays;

/** A clock in seven-segment digits, hours to milliseconds, for people to read. Redraws only the characters that changed. */
final class ClockFace {
    private static final int CHARACTERS = 12;

    /** Bits 0 to 6: top, upper right, lower right, bottom, lower left, upper left, middle. */
    private static final int[] SEGMENTS = {
        0b0111111, 0b0000110, 0b1011011, 0b1001111, 0b1100110, 0b1101101, 0b1111101, 0b0000111, 0b1111111, 0b1101111
    };

    private final Brush brush;
    private final int left;
    private final int top;
    private final int cell;
    private final int height;
    private final char[] shown = new char[CHARACTERS];
    private final char[] wanted = new char[CHARACTERS];

    /** Draws from (left, top), {@code width} wide, in black and white. */
    ClockFace(Brush brush, int left, int top, int width, int height) {
        this.brush = brush;
        this.left = left;
        this.top = top;
        this.cell = width / CHARACTERS;
        this.height = height;
        Arrays.fill(wanted, ':');
        wanted[8] = '.';
    }

    void draw(LocalTime time) {
        number(0, 2, time.getHour());
        number(3, 2, time.getMinute());
        number(6, 2, time.getSecond());
        number(9, 3, time.getNano() / 1_000_000);
        for (int i = 0; i < CHARACTERS; i++) {
            if (shown[i] != wanted[i]) {
                shown[i] = wanted[i];
                character(left + i * cell, wanted[i]);
            }
        }
    }

    private void number(int at, int digits, int value) {
        int rest = value;
        for (int i = at + digits - 1; i >= at; i--) {
            wanted[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private void character(int x, char character) {
        brush.fill(x, top, x + cell, top + height, Brush.BLACK);
        int line = Math.max(1, cell / 7);
        int near = x + line;
        int far = x + cell - line;
        int middle = top + height / 2;
        int bottom = top + height - line;
        switch (character) {
            case ':' -> {
                dot(x, top + height / 3, line);
                dot(x, top + height * 2 / 3, line);
            }
            case '.' -> dot(x, bottom - line, line);
            default -> {
                int segments = SEGMENTS[character - '0'];
                segment(segments, 0, near, top + line, far, top + 2 * line);
                segment(segments, 1, far - line, top + line, far, middle);
                segment(segments, 2, far - line, middle, far, bottom);
                segment(segments, 3, near, bottom - line, far, bottom);
                segment(segments, 4, near, middle, near + line, bottom);
                segment(segments, 5, near, top + line, near + line, middle);
                segment(segments, 6, near, middle - line / 2, far, middle - line / 2 + line);
            }
        }
    }

    private void dot(int x, int y, int line) {
        int centre = x + cell / 2;
        brush.fill(centre - line / 2, y, centre - line / 2 + line, y + line, Brush.WHITE);
    }

    private void segment(int segments, int bit, int x0, int y0, int x1, int y1) {
        if ((segments >> bit & 1) == 1 && x1 > x0 && y1 > y0) {
            brush.fill(x0, y0, x1, y1, Brush.WHITE);
        }
    }
}
