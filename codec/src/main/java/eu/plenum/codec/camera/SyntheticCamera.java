// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

/**
 * A camera that is always there, for tests and demonstrations. Its pictures are due on a grid that begins at every whole second
 * of {@link System#nanoTime}, as {@link eu.plenum.codec.SyncMark} promises; a picture that is late by more than a period is left
 * out, and its number with it, so that a receiver sees the gap.
 */
final class SyntheticCamera implements CameraSource {
    static final int SMALLEST = 48;
    static final int LARGEST = 3840;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Clock clock;

    SyntheticCamera(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "synthetic";
    }

    @Override
    public void capture(CaptureFormat wanted, CaptureOutput output, StopSignal stop) {
        int width = even(wanted.width());
        int height = even(wanted.height());
        int fps = (int) Math.round(Math.clamp(wanted.fps(), 1, 60));
        SyntheticPicture picture = new SyntheticPicture(width, height);
        output.opened(fps);
        for (long number = nextNumber(fps); ; number = Math.max(number + 1, nextNumber(fps) - 1)) {
            long due = dueNanos(number, fps);
            if (stop.await(due - System.nanoTime())) {
                return;
            }
            output.picture(picture.draw(due, number, LocalTime.now(clock)));
        }
    }

    /** The number of the first picture due after now, counted from the clock's zero. */
    private static long nextNumber(int fps) {
        long now = System.nanoTime();
        return Math.floorDiv(now, SECOND) * fps + Math.floorMod(now, SECOND) * fps / SECOND + 1;
    }

    private static long dueNanos(long number, int fps) {
        return Math.floorDiv(number, (long) fps) * SECOND + Math.floorMod(number, (long) fps) * SECOND / fps;
    }

    private static int even(int size) {
        return Math.clamp(size, SMALLEST, LARGEST) / 2 * 2;
    }
}
