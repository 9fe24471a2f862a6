// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.TokenMask;

/**
 * What an end means for the person at the terminal.
 *
 * @param sentence one, English: what happened and what to do; safe for a terminal and without a secret; empty when we left
 */
record Explanation(ExitCode exit, String sentence) {
    private static final int DETAIL_LIMIT = 200;
    private static final int HOST_LIMIT = 120;

    static Explanation of(EndReason reason) {
        return switch (reason) {
            case EndReason.Left() -> new Explanation(ExitCode.DONE, "");
            case EndReason.Failed(Failure failure) -> of(failure);
        };
    }

    static Explanation of(Failure failure) {
        return new Explanation(exit(failure), sentence(failure) + " [" + failure.code() + "]");
    }

    private static ExitCode exit(Failure failure) {
        return switch (failure) {
            case Failure.LinkNotUnderstood _, Failure.CredentialMissing _ -> ExitCode.USAGE;
            case Failure.ServerUnreachable _,
                    Failure.ServerNotAnswering _,
                    Failure.NotAMeetingServer _,
                    Failure.ProtocolViolation _,
                    Failure.MediaUnreachable _ -> ExitCode.UNAVAILABLE;
            case Failure.ServerBusy _,
                    Failure.RoomNotFound _,
                    Failure.ServerStopped _,
                    Failure.EndedByServer _,
                    Failure.Internal _ -> ExitCode.TRY_AGAIN;
            case Failure.NotPermitted _, Failure.Removed _ -> ExitCode.NOT_PERMITTED;
            case Failure.TlsUntrusted _, Failure.JoinedElsewhere _, Failure.MediaEngineUnavailable _ ->
                ExitCode.CONFIGURATION;
            case Failure.MeetingEnded _ -> ExitCode.DONE;
        };
    }

    private static String sentence(Failure failure) {
        return switch (failure) {
            case Failure.LinkNotUnderstood(var reason) ->
                "The link is not one of a meeting" + detail(reason) + "; use a link that begins with ws:// or wss://.";
            case Failure.CredentialMissing() ->
                "This meeting needs a token; give one with --token-file, PLENUM_TOKEN or --token, or use --dev-key with --room.";
            case Failure.ServerUnreachable(var host, var detail) ->
                host(host) + " cannot be reached" + detail(detail)
                        + "; check the address and the network, then try again.";
            case Failure.ServerNotAnswering(var host, var limit) ->
                host(host) + " did not answer within " + limit.toSeconds()
                        + " s; try again later, or ask who runs the server.";
            case Failure.TlsUntrusted(var host, var detail) ->
                "The certificate of " + host(host) + " is not trusted here" + detail(detail)
                        + "; check the address, or have the authority that signed it added to this system's trusted ones.";
            case Failure.ServerBusy(var host, var status) ->
                host(host) + " is busy, starting or stopping (HTTP status " + status + "); try again in a few minutes.";
            case Failure.NotAMeetingServer(var host, var detail) ->
                "What answers at " + host(host) + " is not a meeting server we can talk to" + detail(detail)
                        + "; check the address.";
            case Failure.ProtocolViolation(var detail) ->
                "The server sent something that is not allowed" + detail(detail)
                        + "; try again, and tell who runs the server when it happens again.";
            case Failure.MediaUnreachable(var part) ->
                "The server answers, but no way was found to " + (part.equals("send") ? "send" : "receive")
                        + " sound and pictures; ask for UDP or the server's TURN address to be allowed in your network.";
            case Failure.NotPermitted(var detail) ->
                "The server did not accept the token or key" + detail(detail)
                        + "; check that it is valid, not expired and meant for this room.";
            case Failure.RoomNotFound() ->
                "There is no such room, or not yet; check its name, or try again once it has begun.";
            case Failure.Removed() -> "A host removed us from the meeting; ask the host before joining again.";
            case Failure.JoinedElsewhere() ->
                "Someone joined with the same identity, which ended this call; use another name or token for each participant.";
            case Failure.MeetingEnded() -> "The meeting was ended for everyone; there is nothing left to do.";
            case Failure.ServerStopped() -> "The server is being stopped; try again in a few minutes.";
            case Failure.EndedByServer(var detail) ->
                "The server ended the call" + detail(detail) + "; try again, or ask who runs the server.";
            case Failure.MediaEngineUnavailable(var detail) ->
                "The media engine cannot run here" + detail(detail)
                        + "; install what is missing, or install Plenum again.";
            case Failure.Internal(var detail) ->
                "Plenum failed" + detail(detail)
                        + "; try again, and send the log to the help desk when it happens again.";
        };
    }

    private static String host(String host) {
        return host.isBlank() ? "The server" : TerminalText.safe(host, HOST_LIMIT);
    }

    private static String detail(String detail) {
        if (detail.isBlank()) {
            return "";
        }
        String withoutToken = TokenMask.hide(detail.strip());
        return " (" + TerminalText.safe(withoutToken, DETAIL_LIMIT) + ")";
    }
}
