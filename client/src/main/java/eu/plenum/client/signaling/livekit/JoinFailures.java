// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.Failure;
import java.util.Locale;

/** Tells from HTTP statuses why a server refused us. Pure. */
final class JoinFailures {
    private static final int DETAIL_CHARACTERS = 200;

    private JoinFailures() {}

    /**
     * The server refused the WebSocket and was asked for its reason at {@code /rtc/validate}.
     *
     * @param upgradeStatus of the WebSocket handshake
     * @param validateStatus of the question
     * @param body of the answer, capped
     */
    static Failure of(String host, int upgradeStatus, int validateStatus, String body) {
        return switch (validateStatus) {
            case 401, 403 -> new Failure.NotPermitted(detail(body));
            case 400 -> looksLikeAPage(body) ? notOurs(host, validateStatus) : new Failure.NotPermitted(detail(body));
            case 404 ->
                body.contains("room does not exist") ? new Failure.RoomNotFound() : notOurs(host, validateStatus);
            case 200 ->
                // A LiveKit server says "success": then the room or the node was at fault, which passes.
                body.strip().equals("success")
                        ? new Failure.ServerBusy(host, upgradeStatus)
                        : notOurs(host, upgradeStatus);
            case 408, 425, 429 -> new Failure.ServerBusy(host, validateStatus);
            default ->
                validateStatus >= 500 ? new Failure.ServerBusy(host, validateStatus) : notOurs(host, validateStatus);
        };
    }

    private static Failure notOurs(String host, int status) {
        return new Failure.NotAMeetingServer(host, "HTTP status " + status);
    }

    private static boolean looksLikeAPage(String body) {
        String start = body.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype") || start.startsWith("<html");
    }

    private static String detail(String body) {
        return Capped.name(Capped.text(body.strip(), DETAIL_CHARACTERS));
    }
}
