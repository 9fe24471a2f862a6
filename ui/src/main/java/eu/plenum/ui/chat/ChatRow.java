// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.client.meeting.ParticipantId;
import java.time.LocalTime;

/** What stands in one row of the chat. */
sealed interface ChatRow {

    /** How long messages are kept: stands above the first. */
    record Kept() implements ChatRow {}

    /** Below it is what came while nobody looked. */
    record New() implements ChatRow {}

    /**
     * A message.
     *
     * @param first of those that one person wrote within a minute: says who and when
     * @param text as {@link eu.plenum.ui.text.PlainText} lets it be shown
     */
    record Said(String id, ParticipantId from, String name, boolean mine, LocalTime at, boolean first, String text)
            implements ChatRow {}

    /** A message of ours that the meeting has not got yet, or never will. */
    record OnItsWay(Outgoing message) implements ChatRow {}
}
