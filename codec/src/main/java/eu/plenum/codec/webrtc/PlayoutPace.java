// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Keeps libwebrtc's playout at a hundred pulls a second. Owned by the playout thread of the headless device module.
 *
 * <p>Workaround for webrtc-java 0.14.0, whose thread sleeps for ten milliseconds less what its work took in whole ones: its turns
 * are late by what waking up costs, and it never makes up for that. Measured on an idle machine it pulls 99.6 times a second, so
 * the speaker starves and what arrives queues up. But its thread calls us in each turn, and a turn that ends behind the next
 * whole millisecond sleeps only nine: so when a turn began late in its millisecond, it is held here for the rest of it.
 * {@code NativeTrapsTest} tells when this can go.
 */
final class PlayoutPace {
    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    /** Later in its millisecond than waking up normally takes. */
    private static final long LATE = MILLI * 3 / 10;
    /** Each track calls in each turn: only the first call counts. */
    private static final long TURN = 5 * MILLI;

    private final LongSupplier nanoTime;
    private long turn;

    PlayoutPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        turn = nanoTime.getAsLong() - TURN;
    }

    /** Called in each turn, holds it for less than a millisecond. */
    void turn() {
        long now = nanoTime.getAsLong();
        if (now - turn < TURN) {
            return;
        }
        turn = now;
        long held = held(now);
        for (long left = held; left > 0; left = now + held - nanoTime.getAsLong()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /** For how long a turn that now has come so far is held, in nanoseconds. */
    static long held(long now) {
        long late = Math.floorMod(now, MILLI);
        return late < LATE ? 0 : MILLI - late;
    }
}
