// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.ReconnectKind;
import livekit.LivekitModels.ReconnectReason;

/** What is to be done about it, in the order given. */
sealed interface ConnectionEffect {

    /** Opens a socket, closing the one that may be there. */
    record Dial(Route route, ReconnectReason reason) implements ConnectionEffect {}

    /** Closes the socket. */
    record HangUp() implements ConnectionEffect {}

    /** Waits before the next try. */
    record Wait(int attempt) implements ConnectionEffect {}

    /** Watches the transports until they are up or their time limit is over. */
    record AwaitTransports(Route route) implements ConnectionEffect {}

    /** Tells the session that it is reconnecting. */
    record AnnounceReconnecting(ReconnectKind kind) implements ConnectionEffect {}

    /** Lets requests flow and tells the session that it is in, or in again. */
    record AnnounceUp(Route route) implements ConnectionEffect {}

    /** Releases everything and tells the session. */
    record Finish(EndReason reason) implements ConnectionEffect {}
}
