// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * When the pictures of one view came, over mutes, reconnects and republishing. Written by decoder threads and read by the
 * call's: guarded by itself. All times are {@link System#nanoTime}.
 */
final class FrameTimes {
    private final List<ReconnectGap> open = new ArrayList<>(1);
    private long frames;
    private long firstNanos;
    private long lastNanos;

    synchronized void picture(long nanos) {
        if (frames == 0) {
            firstNanos = nanos;
        } else {
            long earlier = lastNanos;
            open.removeIf(gap -> !gap.pictures(earlier, nanos));
        }
        lastNanos = nanos;
        frames++;
    }

    /** A connection was lost: what follows is measured into the gap returned, when there were pictures before. */
    synchronized ReconnectGap reconnecting(long nanos) {
        ReconnectGap gap = new ReconnectGap(nanos);
        if (frames > 0) {
            open.add(gap);
        }
        return gap;
    }

    synchronized void reconnected(ReconnectGap gap, long nanos) {
        gap.over(nanos);
    }

    synchronized OptionalLong nanos(ReconnectGap gap) {
        return gap.nanos();
    }

    synchronized OptionalLong firstNanos() {
        return frames == 0 ? OptionalLong.empty() : OptionalLong.of(firstNanos);
    }

    /** Mean from the first to the last picture; 0 for fewer than two. */
    synchronized double fps() {
        return frames < 2 || lastNanos == firstNanos ? 0 : (frames - 1) * 1e9 / (lastNanos - firstNanos);
    }
}
