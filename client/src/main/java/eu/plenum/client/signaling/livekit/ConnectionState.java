// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import java.util.Optional;
import livekit.LivekitModels.ReconnectReason;

/**
 * Where a session stands with its server.
 *
 * @param joined whether it was ever in the meeting
 * @param resumable whether the server lets us resume
 * @param violations of the protocol since it last held for a while
 * @param last why the last try failed
 */
record ConnectionState(Phase phase, boolean joined, boolean resumable, int violations, Optional<Failure> last) {

    static final ConnectionState IDLE = new ConnectionState(new Phase.Idle(), false, true, 0, Optional.empty());

    /** Attempts count from 1. */
    sealed interface Phase {
        record Idle() implements Phase {}

        /** The socket is being opened, or its first message is awaited. */
        record Dialing(Route route, int attempt) implements Phase {}

        /** The server knows us; the transports are awaited. */
        record Connecting(Route route, int attempt) implements Phase {}

        /** @param attempts it took to come back, forgiven when it held for a while */
        record Up(int attempts) implements Phase {}

        /** Until the next try. */
        record Waiting(Route route, int attempt, ReconnectReason reason) implements Phase {}

        record Over(EndReason reason) implements Phase {}
    }

    ConnectionState in(Phase next) {
        return new ConnectionState(next, joined, resumable, violations, last);
    }

    ConnectionState up(int attempts) {
        return new ConnectionState(new Phase.Up(attempts), true, resumable, violations, last);
    }

    ConnectionState stable() {
        return new ConnectionState(new Phase.Up(0), joined, resumable, 0, Optional.empty());
    }

    ConnectionState allowingResume(boolean allowed) {
        return new ConnectionState(phase, joined, allowed, violations, last);
    }

    ConnectionState after(Failure failure) {
        int more = failure instanceof Failure.ProtocolViolation ? 1 : 0;
        return new ConnectionState(phase, joined, resumable, violations + more, Optional.of(failure));
    }
}
