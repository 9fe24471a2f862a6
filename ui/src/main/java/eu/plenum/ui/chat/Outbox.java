// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Our messages that have not come back from the meeting, oldest first. The session names them by their text alone. */
record Outbox(List<Outgoing> messages, long last) {
    static final Outbox EMPTY = new Outbox(List.of(), 0);

    Outbox {
        messages = List.copyOf(messages);
    }

    Outbox sending(String text) {
        List<Outgoing> next = new ArrayList<>(messages);
        next.add(new Outgoing(last + 1, text, false));
        return new Outbox(next, last + 1);
    }

    /** One came back. */
    Outbox arrived(String text) {
        return first(waiting(text)) < 0 ? this : without(first(waiting(text)));
    }

    /** One was refused: it is kept, whoever sent it. */
    Outbox refused(String text) {
        int at = first(waiting(text));
        Outbox known = at < 0 ? sending(text) : this;
        int place = at < 0 ? known.messages.size() - 1 : at;
        List<Outgoing> next = new ArrayList<>(known.messages);
        next.set(place, new Outgoing(next.get(place).number(), text, true));
        return new Outbox(next, known.last);
    }

    Outbox discarding(long number) {
        int at = first(message -> message.number() == number);
        return at < 0 ? this : without(at);
    }

    private Outbox without(int place) {
        List<Outgoing> next = new ArrayList<>(messages);
        next.remove(place);
        return new Outbox(next, last);
    }

    private int first(Predicate<Outgoing> which) {
        for (int at = 0; at < messages.size(); at++) {
            if (which.test(messages.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private static Predicate<Outgoing> waiting(String text) {
        return message -> !message.failed() && message.text().equals(text);
    }
}
