// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.session.SessionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Since when we are in the call, and since when the connection is lost, as the screen saw it.
 *
 * @param inCall nanoseconds of one monotonic clock
 */
record CallTimes(OptionalLong inCall, OptionalLong lost) {
    /** A short loss mends itself before anyone could read about it. */
    static final Duration TOLD_AFTER = Duration.ofSeconds(2);

    static final CallTimes NONE = new CallTimes(OptionalLong.empty(), OptionalLong.empty());

    CallTimes next(SessionPhase phase, long nanos) {
        return switch (phase) {
            case SessionPhase.Connected _ ->
                new CallTimes(inCall.isPresent() ? inCall : OptionalLong.of(nanos), OptionalLong.empty());
            case SessionPhase.Reconnecting _ -> new CallTimes(inCall, lost.isPresent() ? lost : OptionalLong.of(nanos));
            case SessionPhase.Connecting _, SessionPhase.Leaving _, SessionPhase.Ended _ -> this;
        };
    }

    Duration length(long nanos) {
        return inCall.isPresent() ? Duration.ofNanos(nanos - inCall.getAsLong()) : Duration.ZERO;
    }

    /** For how long the connection has been lost, once that is worth telling. */
    Optional<Duration> lostFor(long nanos) {
        return lost.isPresent()
                ? Optional.of(Duration.ofNanos(nanos - lost.getAsLong()))
                        .filter(length -> length.compareTo(TOLD_AFTER) >= 0)
                : Optional.empty();
    }

    /** 08:03, 42:18, 1:12:40. */
    static String clock(Duration length) {
        return length.toHours() > 0
                ? "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%02d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}
