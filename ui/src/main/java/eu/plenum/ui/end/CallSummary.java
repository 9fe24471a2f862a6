// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.end;

import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ParticipantId;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * What is left to say of a meeting.
 *
 * @param room as the meeting calls itself; may be empty
 * @param goesOn how many are still in it
 * @param people how many were in it at once at most, with us
 * @param names of those who wrote
 */
public record CallSummary(
        String room,
        ZonedDateTime began,
        ZonedDateTime ended,
        int goesOn,
        int people,
        int interruptions,
        List<ChatMessage> chat,
        Map<ParticipantId, String> names) {

    public CallSummary {
        chat = List.copyOf(chat);
        names = Map.copyOf(names);
    }

    public Duration length() {
        return Duration.between(began, ended);
    }
}
