// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

/**
 * Judges what others would hear, from a microphone's levels as they come. Time is given with each level; nothing here knows a
 * clock. Used by one thread.
 */
final class Hearing {
    /** Speech has pauses: what was said in the last three seconds counts. */
    private static final long REMEMBERED_NANOS = 3_000_000_000L;

    private static final long SILENT_AFTER_NANOS = 5_000_000_000L;

    /** A verdict stays long enough to be read. */
    private static final long SHOWN_NANOS = 1_500_000_000L;

    /** Near full scale the loudest samples are cut off (speech peaks 12 dB above its RMS). */
    private static final double LOUD = decibels(-12);

    /** EBU R 128's -23 LUFS is normal speech; 15 dB below it is still understood without turning up. */
    private static final double CLEAR = decibels(-38);

    /** Above the hum of an office, below speech that is understood. */
    private static final double SPOKEN = decibels(-50);

    /** A microphone that works has noise of its own above this; a covered or switched-off one does not. */
    private static final double ANYTHING = decibels(-75);

    private double loudest;
    private long loudestAt;
    private long lastSound = Long.MIN_VALUE;
    private long since = Long.MIN_VALUE;
    private Verdict verdict = Verdict.LISTENING;

    /** What others would hear. */
    enum Verdict {
        LISTENING,
        WELL,
        QUIET,
        LOUD,
        SILENT
    }

    /** @param rms 0 to 1 */
    Verdict hear(double rms, long nanos) {
        if (lastSound == Long.MIN_VALUE || rms > ANYTHING) {
            lastSound = nanos;
        }
        if (rms >= loudest || nanos - loudestAt > REMEMBERED_NANOS) {
            loudest = rms;
            loudestAt = nanos;
        }
        Verdict now = judge(nanos);
        if (now != verdict && (since == Long.MIN_VALUE || nanos - since >= SHOWN_NANOS)) {
            verdict = now;
            since = nanos;
        }
        return verdict;
    }

    private Verdict judge(long nanos) {
        if (nanos - lastSound >= SILENT_AFTER_NANOS) {
            return Verdict.SILENT;
        }
        if (loudest > LOUD) {
            return Verdict.LOUD;
        }
        if (loudest > CLEAR) {
            return Verdict.WELL;
        }
        return loudest > SPOKEN ? Verdict.QUIET : Verdict.LISTENING;
    }

    private static double decibels(double belowFullScale) {
        return Math.pow(10, belowFullScale / 20);
    }
}
