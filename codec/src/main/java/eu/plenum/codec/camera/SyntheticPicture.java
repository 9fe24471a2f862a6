// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.SyncMark;
import eu.plenum.codec.VideoFrame;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Draws the synthetic camera's picture: a clock, a {@link FlashBlock}, a moving target and a {@link TimeCode}, into the same
 * memory each time and only where something changes. Used by one thread.
 */
final class SyntheticPicture {
    /** Muted colours, so that neither rounding nor a screen's range clips them. */
    private static final int[][] COLOURS = {{100, 150}, {150, 110}, {110, 105}, {140, 150}, {120, 128}, {155, 128}};

    private final I420Picture picture;
    private final Brush brush;
    private final ClockFace clock;
    private final MovingTarget target;
    private @Nullable TimeCode drawn;

    SyntheticPicture(int width, int height) {
        picture = new I420Picture(width, height);
        brush = new Brush(picture);
        drawBackground(width, height);
        clock = new ClockFace(brush, width / 24, height / 18, width * 18 / 24, height * 4 / 18);
        target = new MovingTarget(picture, height * 6 / 18, TimeCode.top(height, 0));
    }

    /** The picture of this moment; the memory is the same each time. */
    VideoFrame draw(long nanos, long counter, LocalTime time) {
        clock.draw(time);
        int width = picture.width();
        int height = picture.height();
        int flash = SyncMark.on(nanos) ? Brush.WHITE : Brush.BLACK;
        brush.fill(
                FlashBlock.left(width),
                FlashBlock.top(height),
                FlashBlock.right(width),
                FlashBlock.bottom(height),
                flash);
        target.draw(nanos);
        drawCode(TimeCode.at(nanos, counter));
        picture.capturedAt(nanos);
        return picture;
    }

    private void drawCode(TimeCode code) {
        TimeCode before = drawn;
        for (int row = 0; row < TimeCode.ROWS; row++) {
            for (int column = 0; column < TimeCode.COLUMNS; column++) {
                boolean white = code.white(row, column);
                if (before == null || before.white(row, column) != white) {
                    brush.fill(
                            TimeCode.left(picture.width(), column),
                            TimeCode.top(picture.height(), row),
                            TimeCode.left(picture.width(), column + 1),
                            TimeCode.top(picture.height(), row + 1),
                            white ? Brush.WHITE : Brush.BLACK);
                }
            }
        }
        drawn = code;
    }

    private void drawBackground(int width, int height) {
        for (int y = 0; y < height; y++) {
            for (int column = 0; column < TimeCode.COLUMNS; column++) {
                int luma = 60 + 60 * y / height + 2 * column;
                brush.fill(TimeCode.left(width, column), y, TimeCode.left(width, column + 1), y + 1, luma);
            }
        }
        for (int bar = 0; bar < COLOURS.length; bar++) {
            brush.tint(
                    width * bar / COLOURS.length,
                    0,
                    width * (bar + 1) / COLOURS.length,
                    height,
                    COLOURS[bar][0],
                    COLOURS[bar][1]);
        }
        brush.tint(0, 0, width, height * 5 / 18, Brush.NEUTRAL, Brush.NEUTRAL);
        brush.tint(0, TimeCode.top(height, 0), width, height, Brush.NEUTRAL, Brush.NEUTRAL);
    }
}
