// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.concurrent.TimeUnit;

/**
 * Thins out what comes too fast on the average, and leaves bursts of a few alone: a network delivers late pictures together (the
 * virtual scheduling algorithm of ITU-T I.371). Used by one thread.
 */
final class RateLimit {
    private static final int BURST = 4;

    private final long interval;
    private long allowed = Long.MIN_VALUE;

    RateLimit(double perSecond) {
        interval = Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    /** Whether what comes now is to be taken. */
    boolean takes(long nanos) {
        if (allowed == Long.MIN_VALUE) {
            allowed = nanos;
        }
        if (allowed - nanos > BURST * interval) {
            return false;
        }
        allowed = Math.max(allowed, nanos) + interval;
        return true;
    }
}
