// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import livekit.LivekitModels.DisconnectReason;

/** What a server's reason for ending our session means. Pure. */
final class LeaveReasons {

    private LeaveReasons() {}

    static EndReason end(DisconnectReason reason) {
        return switch (reason) {
            case CLIENT_INITIATED -> new EndReason.Left();
            case DUPLICATE_IDENTITY -> failed(new Failure.JoinedElsewhere());
            case SERVER_SHUTDOWN -> failed(new Failure.ServerStopped());
            case PARTICIPANT_REMOVED -> failed(new Failure.Removed());
            case ROOM_DELETED, ROOM_CLOSED -> failed(new Failure.MeetingEnded());
            case JOIN_FAILURE, CONNECTION_TIMEOUT, MEDIA_FAILURE -> failed(new Failure.MediaUnreachable("receive"));
            case STATE_MISMATCH, MIGRATION, SIGNAL_CLOSE -> failed(ended(reason));
            case USER_UNAVAILABLE, USER_REJECTED, SIP_TRUNK_FAILURE, AGENT_ERROR -> failed(ended(reason));
            case UNKNOWN_REASON, UNRECOGNIZED -> failed(new Failure.EndedByServer("no reason given"));
        };
    }

    /**
     * Whether this only says that the server lost us. Then a running call joins anew even though the server has closed the
     * session: while only the network is missing it never ends.
     */
    static boolean networkOnly(DisconnectReason reason) {
        return switch (reason) {
            case SIGNAL_CLOSE, CONNECTION_TIMEOUT, MEDIA_FAILURE, STATE_MISMATCH, MIGRATION, JOIN_FAILURE -> true;
            default -> false;
        };
    }

    private static Failure ended(DisconnectReason reason) {
        return new Failure.EndedByServer(reason.name());
    }

    private static EndReason failed(Failure failure) {
        return new EndReason.Failed(failure);
    }
}
