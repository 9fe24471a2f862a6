// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.concurrent.TimeUnit;

/**
 * How long a speaker's line is asked to be, from us to the air: 30 ms, 10 more each time it ran dry, at most 80; 10 less after
 * each minute in which it did not. Less runs dry on a busy machine, more is heard as delay. Owned by the line's thread.
 */
final class SpeakerLatency {
    private static final int LEAST = 30;
    private static final int MOST = 80;
    private static final int STEP = 10;
    private static final long CALM = TimeUnit.MINUTES.toNanos(1);
    /** A machine that is held up runs a line dry several times in a row: that counts as once. */
    private static final long ONCE = TimeUnit.MILLISECONDS.toNanos(500);

    private int millis = LEAST;
    private long seen;
    private long since;

    SpeakerLatency(long now) {
        since = now - ONCE;
    }

    int millis() {
        return millis;
    }

    /** @return whether the line is to be changed */
    boolean changed(long underruns, long now) {
        int before = millis;
        if (underruns != seen) {
            seen = underruns;
            if (now - since >= ONCE) {
                since = now;
                millis = Math.min(MOST, millis + STEP);
            }
        } else if (now - since >= CALM) {
            since = now;
            millis = Math.max(LEAST, millis - STEP);
        }
        return millis != before;
    }
}
