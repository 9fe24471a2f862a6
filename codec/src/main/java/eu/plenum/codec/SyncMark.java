// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.concurrent.TimeUnit;

/**
 * The clock by which the synthetic camera flashes and a tone microphone beeps, so that lip sync can be measured at the receiver.
 *
 * <p>A mark begins at every whole second of {@link System#nanoTime} and lasts {@link #LENGTH_NANOS}. The camera's flash block is
 * white in exactly the frames whose {@code captureNanos} lie in a mark, and its frames are captured on a grid that hits every
 * whole second. A microphone beeps in exactly the samples whose capture time lies in a mark: for a chunk handed over as captured
 * at {@code t} (the time of its first sample), sample {@code i} is of {@code t + i * 1e9 / rate}. A source that paces itself
 * must take {@code t} from its own due time, not from when its thread woke, or the beep jitters by as much as the scheduler.
 *
 * <p>{@code System.nanoTime} is one clock for all processes of a machine on Linux, macOS and Windows, and means nothing between
 * machines.
 */
public final class SyncMark {
    public static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);
    public static final long LENGTH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private SyncMark() {}

    /** Whether {@code nanos}, a reading of {@link System#nanoTime}, lies in a mark. */
    public static boolean on(long nanos) {
        return Math.floorMod(nanos, PERIOD_NANOS) < LENGTH_NANOS;
    }

    /** The beginning of the first mark after {@code nanos}. */
    public static long nextAfter(long nanos) {
        return (Math.floorDiv(nanos, PERIOD_NANOS) + 1) * PERIOD_NANOS;
    }
}
