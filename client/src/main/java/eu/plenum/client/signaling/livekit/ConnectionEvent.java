// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.Failure;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ReconnectReason;
import livekit.LivekitRtc.LeaveRequest;

/** What can happen to a session's connection. */
sealed interface ConnectionEvent {

    record Started() implements ConnectionEvent {}

    /** The server took us: the join or reconnect response came. */
    record Accepted(boolean resumable) implements ConnectionEvent {}

    record TransportsUp() implements ConnectionEvent {}

    /** It has been up for {@link Limits#STABLE}. */
    record HeldUp() implements ConnectionEvent {}

    /** The socket, the handshake, the transports or the protocol failed. */
    record Failed(Failure failure, ReconnectReason reason) implements ConnectionEvent {}

    /** The server ended this connection and says what to do. */
    record Ordered(LeaveRequest.Action action, DisconnectReason reason) implements ConnectionEvent {}

    /** The time until the next try is over. */
    record WaitOver() implements ConnectionEvent {}

    /** The first join took too long. */
    record JoinLimitReached(Failure otherwise) implements ConnectionEvent {}

    /** The machine's network changed or it woke. */
    record NetworkChanged() implements ConnectionEvent {}

    /** We believe to be up and several checks in a row found that we are not. */
    record NotReallyUp() implements ConnectionEvent {}

    record LeaveAsked() implements ConnectionEvent {}
}
