// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.ReconnectKind;

/** Where a session stands, with what is valid only there. Nanoseconds are the mailbox's. */
sealed interface SessionState {

    Call call();

    SessionState withCall(Call call);

    record Connecting(Call call, long sinceNanos) implements SessionState {
        @Override
        public Connecting withCall(Call call) {
            return new Connecting(call, sinceNanos);
        }
    }

    /** @param sinceNanos when we first were in, also after reconnects */
    record Connected(Call call, long sinceNanos) implements SessionState {
        @Override
        public Connected withCall(Call call) {
            return new Connected(call, sinceNanos);
        }
    }

    /** @param sinceNanos when the connection was lost, whatever was tried since */
    record Reconnecting(Call call, long joinedNanos, ReconnectKind kind, long sinceNanos) implements SessionState {
        @Override
        public Reconnecting withCall(Call call) {
            return new Reconnecting(call, joinedNanos, kind, sinceNanos);
        }
    }

    record Leaving(Call call) implements SessionState {
        @Override
        public Leaving withCall(Call call) {
            return new Leaving(call);
        }
    }

    record Ended(Call call, EndReason reason) implements SessionState {
        @Override
        public Ended withCall(Call call) {
            return new Ended(call, reason);
        }
    }

    /** Whether the server knows us. */
    default boolean joined() {
        return this instanceof Connected || this instanceof Reconnecting;
    }

    /** Whether our devices may be in use. */
    default boolean capturing() {
        return joined() || this instanceof Connecting;
    }
}
