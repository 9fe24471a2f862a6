// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.end;

import eu.plenum.client.meeting.ChatMessage;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A chat as a text file: one line for each message, whatever line ends it holds. Pure. */
final class ChatText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ChatText() {}

    static String of(CallSummary summary, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        for (ChatMessage message : summary.chat()) {
            String name =
                    summary.names().getOrDefault(message.from(), message.from().value());
            text.append(TIME.format(ZonedDateTime.ofInstant(message.at(), zone)))
                    .append("  ")
                    .append(oneLine(name))
                    .append(": ")
                    .append(oneLine(message.text()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\R", " / ").replaceAll("\\p{Cntrl}", "");
    }
}
