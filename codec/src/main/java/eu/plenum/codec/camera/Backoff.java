// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.concurrent.TimeUnit;

/** Half a second, doubling to five; from the start again once pictures came. Used by one capture thread. */
final class Backoff {
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LAST = TimeUnit.SECONDS.toNanos(5);

    private long next = FIRST;
    private long picturesBefore;

    /** Nanoseconds to wait before the next attempt. */
    long next(long pictures) {
        if (pictures != picturesBefore) {
            picturesBefore = pictures;
            next = FIRST;
        }
        long now = next;
        next = Math.min(LAST, next * 2);
        return now;
    }
}
