// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.ReconnectKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One loss of the connection and what it cost the pictures shown then. Owned by the call's thread. Times are
 * {@link System#nanoTime}.
 */
final class Reconnection {
    private final long noticedNanos;
    private final Map<FrameTimes, ReconnectGap> gaps = new LinkedHashMap<>();
    private ReconnectKind kind;
    private boolean over;

    Reconnection(ReconnectKind kind, long noticedNanos) {
        this.kind = kind;
        this.noticedNanos = noticedNanos;
    }

    void watch(FrameTimes view) {
        gaps.put(view, view.reconnecting(noticedNanos));
    }

    /** A resume that fails goes over into a full one: it stays the same loss. */
    void triedAs(ReconnectKind now) {
        kind = now;
    }

    void over(long nanos) {
        over = true;
        gaps.forEach((view, gap) -> view.reconnected(gap, nanos));
    }

    boolean isOver() {
        return over;
    }

    /** The gap is the longest of all views; empty when no view had pictures before and after. */
    Report.Reconnect report(long joinedNanos) {
        OptionalLong longest = gaps.entrySet().stream()
                .map(entry -> entry.getKey().nanos(entry.getValue()))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max();
        return new Report.Reconnect(
                kind.label(),
                Math.max(0, (noticedNanos - joinedNanos) / 1_000_000),
                longest.isPresent() ? OptionalLong.of(longest.getAsLong() / 1_000_000) : OptionalLong.empty());
    }
}
