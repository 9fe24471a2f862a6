// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.util.OptionalLong;

/**
 * The longest wait between two decoded pictures of one view that a reconnect touched. When the media outlives a lost signaling
 * connection that is the usual distance of pictures; when the media died before the loss was noticed it begins at the last
 * picture before. Guarded by the {@link FrameTimes} it is opened at. All times are {@link System#nanoTime}.
 */
final class ReconnectGap {
    private final long noticedNanos;
    private boolean over;
    private long overNanos;
    private long longestNanos = -1;

    ReconnectGap(long noticedNanos) {
        this.noticedNanos = noticedNanos;
    }

    /** The connection is back; the next picture closes the gap. */
    void over(long nanos) {
        over = true;
        overNanos = nanos;
    }

    /** Two pictures that follow each other; false when later ones do not matter any more. */
    boolean pictures(long earlierNanos, long laterNanos) {
        if (laterNanos - noticedNanos < 0) {
            return true;
        }
        if (over && earlierNanos - overNanos > 0) {
            return false;
        }
        longestNanos = Math.max(longestNanos, laterNanos - earlierNanos);
        return !over || laterNanos - overNanos <= 0;
    }

    /** Empty while no picture followed. */
    OptionalLong nanos() {
        return longestNanos < 0 ? OptionalLong.empty() : OptionalLong.of(longestNanos);
    }
}
