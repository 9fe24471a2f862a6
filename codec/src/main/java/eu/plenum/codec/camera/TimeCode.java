// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the synthetic camera writes into each picture so that a machine at the other end can tell which picture it sees and how
 * old it is.
 *
 * <p>It stands in the lowest 4/18 of the picture, as four rows of 24 blocks over the whole width. The 48 bits are the
 * milliseconds in Gray code (24), the counter in Gray code (16) and a CRC-8 of both (8); rows 0 and 2 hold them, rows 1 and 3
 * the same inverted. A block is 13 by 10 pixels at 320x180 and 6 by 5 at 160x90. A bit counts only when it and its inverted copy
 * differ clearly, so a picture mixed of two is rejected, not misread; Gray code makes one step of a counter one changed bit, so
 * that little is rejected.
 *
 * @param millis {@link System#nanoTime} in milliseconds, modulo {@link #MILLIS_RANGE} (4.6 hours)
 * @param counter number of the picture, modulo {@link #COUNTER_RANGE}
 */
public record TimeCode(int millis, int counter) {
    public static final int MILLIS_RANGE = 1 << 24;
    public static final int COUNTER_RANGE = 1 << 16;

    static final int COLUMNS = 24;
    static final int ROWS = 4;

    /** The height of the picture in rows. */
    private static final int ROWS_PER_PICTURE = 18;

    /** The least difference in brightness between a bit and its inverted copy; they are drawn 219 apart. */
    private static final int LEAST_CONTRAST = 60;

    public TimeCode {
        if (millis < 0 || millis >= MILLIS_RANGE || counter < 0 || counter >= COUNTER_RANGE) {
            throw new IllegalArgumentException(millis + " ms, picture " + counter);
        }
    }

    /** The code of picture number {@code counter}, captured at {@code nanos} of {@link System#nanoTime}. */
    public static TimeCode at(long nanos, long counter) {
        return new TimeCode(
                (int) Math.floorMod(Math.floorDiv(nanos, TimeUnit.MILLISECONDS.toNanos(1)), (long) MILLIS_RANGE),
                (int) Math.floorMod(counter, (long) COUNTER_RANGE));
    }

    /** Milliseconds from the capture until {@code nanos} of the same machine's {@link System#nanoTime}. */
    public int ageMillis(long nanos) {
        return Math.floorMod(at(nanos, 0).millis - millis, MILLIS_RANGE);
    }

    /** Pictures from {@code earlier} to this one. */
    public int picturesSince(TimeCode earlier) {
        return Math.floorMod(counter - earlier.counter, COUNTER_RANGE);
    }

    /** Reads the code of an upright picture, of any size, as it was drawn or scaled; empty when any part of it is doubtful. */
    public static Optional<TimeCode> read(LumaPicture picture) {
        long bits = 0;
        for (int bit = 0; bit < 2 * COLUMNS; bit++) {
            int row = bit / COLUMNS * 2;
            int column = bit % COLUMNS;
            int contrast = block(picture, row, column) - block(picture, row + 1, column);
            if (Math.abs(contrast) < LEAST_CONTRAST) {
                return Optional.empty();
            }
            bits = bits << 1 | (contrast > 0 ? 1 : 0);
        }
        TimeCode code = new TimeCode(fromGray((int) (bits >>> 24)), fromGray((int) (bits >>> 8 & 0xffff)));
        return code.bits() == bits ? Optional.of(code) : Optional.empty();
    }

    private static int block(LumaPicture picture, int row, int column) {
        int width = picture.width();
        int height = picture.height();
        return picture.middle(left(width, column), top(height, row), left(width, column + 1), top(height, row + 1));
    }

    /** Whether the block is white. */
    boolean white(int row, int column) {
        boolean bit = (bits() >>> (2 * COLUMNS - 1 - (row / 2 * COLUMNS + column)) & 1) == 1;
        return bit == (row % 2 == 0);
    }

    /** The left edge of a column in a picture that wide; the right edge is the next column's. */
    static int left(int width, int column) {
        return width * column / COLUMNS;
    }

    /** The upper edge of a row in a picture that high. */
    static int top(int height, int row) {
        return height * (ROWS_PER_PICTURE - ROWS + row) / ROWS_PER_PICTURE;
    }

    private long bits() {
        long values = (long) toGray(millis) << 16 | toGray(counter);
        return values << 8 | crc(values);
    }

    private static int toGray(int value) {
        return value ^ value >>> 1;
    }

    private static int fromGray(int gray) {
        int value = gray;
        for (int shift = 1; shift < 32; shift *= 2) {
            value ^= value >>> shift;
        }
        return value;
    }

    /** CRC-8 with polynomial 0x07 over 40 bits, beginning with 0x5a so that an even picture is no code. */
    private static int crc(long values) {
        int crc = 0x5a;
        for (int shift = 32; shift >= 0; shift -= 8) {
            crc ^= (int) (values >>> shift & 0xff);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x80) == 0 ? crc << 1 : crc << 1 ^ 0x107;
            }
        }
        return crc;
    }
}
