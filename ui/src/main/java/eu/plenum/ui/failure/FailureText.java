// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.failure;

import static eu.plenum.ui.failure.FailureWord.*;

import eu.plenum.client.meeting.Failure;
import java.util.List;

/**
 * What a failure means for the person before the screen. The compiler sees to it that every failure has one.
 *
 * @param icon of Fluent UI
 * @param host the server it is about; empty: none is named
 * @param seconds how long was waited; 0 where that says nothing
 * @param detail what the help desk wants to know, in the words of whatever failed; may be empty
 * @param remedy what the first button does
 */
public record FailureText(
        String icon,
        boolean grave,
        FailureWord what,
        FailureWord meaning,
        String host,
        long seconds,
        String detail,
        List<FailureWord> steps,
        Remedy remedy) {
    private static final String UNPLUGGED = "fltrmz-plug-disconnected-24";
    private static final String WARNING = "fltfmz-warning-24";
    private static final String ERROR = "fltfal-error-circle-24";
    private static final String KEY = "fltral-key-20";

    /** What to do first. */
    public enum Remedy {
        TRY_AGAIN,
        JOIN_AGAIN,
        BACK_TO_CALL,
        HOME
    }

    public FailureText {
        steps = List.copyOf(steps);
    }

    public static FailureText of(Failure failure) {
        return switch (failure) {
            case Failure.LinkNotUnderstood(var reason) ->
                text("fltral-link-20", LINK_WHAT, LINK_MEANING, "", reason)
                        .toDo(Remedy.HOME, STEP_COPY_LINK, STEP_ASK_INVITER);
            case Failure.CredentialMissing() ->
                text(KEY, CREDENTIAL_WHAT, CREDENTIAL_MEANING, "", "").toDo(Remedy.HOME, STEP_COPY_LINK, STEP_NEW_LINK);
            case Failure.ServerUnreachable(var host, var detail) ->
                text(UNPLUGGED, UNREACHABLE_WHAT, UNREACHABLE_MEANING, host, detail)
                        .toDo(Remedy.TRY_AGAIN, STEP_CHECK_NETWORK, STEP_SECURE_ACCESS, STEP_CHECK_ADDRESS);
            case Failure.ServerNotAnswering(var host, var limit) ->
                text(UNPLUGGED, SILENT_WHAT, SILENT_MEANING, host, "")
                        .after(limit.toSeconds())
                        .toDo(Remedy.TRY_AGAIN, STEP_WAIT, STEP_SECURE_ACCESS, STEP_HELP_DESK);
            case Failure.TlsUntrusted(var host, var detail) ->
                text("fltral-certificate-24", CERTIFICATE_WHAT, CERTIFICATE_MEANING, host, detail)
                        .grave(Remedy.HOME, STEP_CHECK_ADDRESS, STEP_GUEST_NETWORK, STEP_HELP_DESK);
            case Failure.ServerBusy(var host, var status) ->
                text("fltral-clock-20", BUSY_WHAT, BUSY_MEANING, host, "HTTP " + status)
                        .toDo(Remedy.TRY_AGAIN, STEP_WAIT_MINUTES, STEP_HELP_DESK);
            case Failure.NotAMeetingServer(var host, var detail) ->
                text(UNPLUGGED, OTHER_SERVER_WHAT, OTHER_SERVER_MEANING, host, detail)
                        .toDo(Remedy.HOME, STEP_CHECK_ADDRESS, STEP_GUEST_NETWORK, STEP_HELP_DESK);
            case Failure.ProtocolViolation(var detail) ->
                text(ERROR, PROTOCOL_WHAT, PROTOCOL_MEANING, "", detail)
                        .grave(Remedy.TRY_AGAIN, STEP_TRY_AGAIN, STEP_HELP_DESK);
            case Failure.MediaUnreachable(var part) ->
                text("fltrmz-network-check-24", MEDIA_WHAT, MEDIA_MEANING, "", part)
                        .toDo(Remedy.TRY_AGAIN, STEP_SECURE_ACCESS, STEP_OTHER_NETWORK, STEP_NETWORK_TEAM);
            case Failure.NotPermitted(var detail) ->
                text(KEY, REFUSED_WHAT, REFUSED_MEANING, "", detail).toDo(Remedy.HOME, STEP_COPY_LINK, STEP_NEW_LINK);
            case Failure.RoomNotFound() ->
                text("fltrmz-search-20", ROOM_WHAT, ROOM_MEANING, "", "")
                        .toDo(Remedy.TRY_AGAIN, STEP_TOO_EARLY, STEP_CHECK_ADDRESS);
            case Failure.Removed() ->
                text("fltrmz-person-delete-20", REMOVED_WHAT, REMOVED_MEANING, "", "")
                        .toDo(Remedy.JOIN_AGAIN, STEP_SPEAK_TO_HOST);
            case Failure.JoinedElsewhere() ->
                text("fltrmz-person-swap-20", ELSEWHERE_WHAT, ELSEWHERE_MEANING, "", "")
                        .toDo(Remedy.JOIN_AGAIN, STEP_OTHER_PLACE, STEP_NOT_YOU);
            case Failure.MeetingEnded() ->
                text("fltral-info-24", ENDED_WHAT, ENDED_MEANING, "", "").toDo(Remedy.HOME, STEP_ASK_INVITER);
            case Failure.ServerStopped() ->
                text(WARNING, STOPPED_WHAT, STOPPED_MEANING, "", "")
                        .toDo(Remedy.JOIN_AGAIN, STEP_WAIT_MINUTES, STEP_HELP_DESK);
            case Failure.EndedByServer(var detail) ->
                text(WARNING, SERVER_ENDED_WHAT, SERVER_ENDED_MEANING, "", detail)
                        .toDo(Remedy.JOIN_AGAIN, STEP_TRY_AGAIN, STEP_HELP_DESK);
            case Failure.MediaEngineUnavailable(var detail) ->
                text(ERROR, ENGINE_WHAT, ENGINE_MEANING, "", detail)
                        .grave(Remedy.TRY_AGAIN, STEP_INSTALL_AGAIN, STEP_HELP_DESK);
            case Failure.Internal(var detail) ->
                text(ERROR, INTERNAL_WHAT, INTERNAL_MEANING, "", detail)
                        .grave(Remedy.TRY_AGAIN, STEP_TRY_AGAIN, STEP_HELP_DESK);
        };
    }

    /** A screen of ours broke in a meeting; the meeting itself goes on. */
    public static FailureText ofScreen(Throwable fault) {
        return text(ERROR, SCREEN_WHAT, SCREEN_MEANING, "", fault.getClass().getSimpleName())
                .grave(Remedy.BACK_TO_CALL, STEP_BACK_TO_CALL, STEP_HELP_DESK);
    }

    private static FailureText text(String icon, FailureWord what, FailureWord meaning, String host, String detail) {
        return new FailureText(icon, false, what, meaning, host, 0, detail, List.of(), Remedy.HOME);
    }

    private FailureText after(long waited) {
        return new FailureText(icon, grave, what, meaning, host, waited, detail, steps, remedy);
    }

    private FailureText toDo(Remedy first, FailureWord... toDo) {
        return new FailureText(icon, grave, what, meaning, host, seconds, detail, List.of(toDo), first);
    }

    private FailureText grave(Remedy first, FailureWord... toDo) {
        return new FailureText(icon, true, what, meaning, host, seconds, detail, List.of(toDo), first);
    }
}
