// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.ui.text.PlainText;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Lays messages out in rows.
 *
 * @param zone whose clock the times are told by
 * @param names of those who wrote, as shown
 * @param mine who we are, or were before a reconnection
 */
record ChatRows(ZoneId zone, Function<ParticipantId, String> names, Predicate<ParticipantId> mine) {
    /** What one person writes meanwhile stands under one name. */
    static final Duration TOGETHER = Duration.ofMinutes(1);

    /**
     * The rows.
     *
     * @param unread how many of the last messages stand below the line that says so; none for 0
     */
    List<ChatRow> of(List<ChatMessage> messages, int unread, Outbox outbox) {
        List<ChatRow> rows = new ArrayList<>();
        if (!messages.isEmpty() || !outbox.messages().isEmpty()) {
            rows.add(new ChatRow.Kept());
        }
        int firstOfGroup = 0;
        for (int at = 0; at < messages.size(); at++) {
            boolean line = unread > 0 && at == messages.size() - unread;
            if (line) {
                rows.add(new ChatRow.New());
            }
            boolean first = line || at == 0 || !together(messages.get(firstOfGroup), messages.get(at));
            firstOfGroup = first ? at : firstOfGroup;
            rows.add(said(messages.get(at), first));
        }
        outbox.messages().forEach(message -> rows.add(new ChatRow.OnItsWay(message)));
        return rows;
    }

    private ChatRow said(ChatMessage message, boolean first) {
        return new ChatRow.Said(
                message.id(),
                message.from(),
                names.apply(message.from()),
                mine.test(message.from()),
                message.at().atZone(zone).toLocalTime(),
                first,
                PlainText.paragraphs(message.text()));
    }

    /** Clocks differ: an answer that seems older than its question still begins a group of its own. */
    private static boolean together(ChatMessage first, ChatMessage next) {
        Duration between = Duration.between(first.at(), next.at());
        return first.from().equals(next.from()) && !between.isNegative() && between.compareTo(TOGETHER) < 0;
    }
}
