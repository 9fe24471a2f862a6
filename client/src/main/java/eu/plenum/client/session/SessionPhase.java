// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.ReconnectKind;

/** Where a session stands. Nanoseconds are the session mailbox's clock. */
public sealed interface SessionPhase {

    record Connecting(long sinceNanos) implements SessionPhase {}

    record Connected(long sinceNanos) implements SessionPhase {}

    record Reconnecting(ReconnectKind kind, long sinceNanos) implements SessionPhase {}

    record Leaving() implements SessionPhase {}

    record Ended(EndReason reason) implements SessionPhase {}
}
