// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.Failure;
import java.time.Duration;
import java.util.List;

/**
 * How often and how fast a connection is tried again: the delays of livekit-client, from its seventh try on without end, with up
 * to a second of random from the third try so that a restarted server is not met by everybody at once. Pure.
 */
final class ReconnectPolicy {
    private static final List<Duration> DELAYS = List.of(
            Duration.ZERO,
            Duration.ofMillis(300),
            Duration.ofMillis(1_200),
            Duration.ofMillis(2_700),
            Duration.ofMillis(4_800),
            Duration.ofMillis(7_000));
    private static final int FIRST_RANDOM = 3;
    private static final Duration MAX_RANDOM = Duration.ofSeconds(1);

    /** A server may answer broken once (a proxy that restarts); thrice it is broken. */
    private static final int VIOLATIONS = 3;

    /**
     * @param attempt from 1
     * @param random 0 to 1
     */
    Duration delay(int attempt, double random) {
        Duration base = DELAYS.get(Math.clamp(attempt - 1, 0, DELAYS.size() - 1));
        return attempt < FIRST_RANDOM ? base : base.plusMillis((long) (random * MAX_RANDOM.toMillis()));
    }

    /** How often the first join is tried when this is why it failed; all tries together have {@link Limits#FIRST_JOIN}. */
    int firstJoinTries(Failure failure) {
        return switch (failure) {
            // What may pass in seconds is waited for.
            case Failure.ServerBusy busy -> Integer.MAX_VALUE;
            case Failure.ServerNotAnswering silent -> Integer.MAX_VALUE;
            case Failure.ServerUnreachable unreachable -> 3;
            case Failure.MediaUnreachable media -> 2;
            case Failure.EndedByServer ended -> 3;
            default -> 1;
        };
    }

    /** Whether a running call ends because of this; what only says that the network is missing never ends it. */
    boolean endsRunningCall(Failure failure, int violations) {
        return switch (failure) {
            case Failure.NotPermitted refused -> true;
            case Failure.RoomNotFound gone -> true;
            case Failure.Internal ours -> true;
            case Failure.MediaEngineUnavailable broken -> true;
            case Failure.ProtocolViolation violation -> violations >= VIOLATIONS;
            default -> false;
        };
    }

    /** Whether the old session is still worth resuming after this. */
    boolean resumable(Failure failure) {
        return switch (failure) {
            case Failure.MediaUnreachable media -> false;
            case Failure.ProtocolViolation violation -> false;
            case Failure.EndedByServer ended -> false;
            default -> true;
        };
    }
}
