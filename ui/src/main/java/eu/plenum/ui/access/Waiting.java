// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events that wait to be said: urgent ones first, else as they came. When many of a kind wait they are said as one, and a
 * connection that is back already is not said to be lost.
 */
record Waiting(List<CallEvent> events) {
    /** So many of a kind are still said one by one. */
    static final int ONE_BY_ONE = 2;

    /** A meeting that fills up must not be read out for minutes: the oldest beyond these are not said. */
    static final int MOST = 200;

    static final Waiting NOTHING = new Waiting(List.of());

    Waiting {
        events = List.copyOf(events);
    }

    /** What is said now: these events in one sentence. They are of one kind. */
    record Turn(List<CallEvent> said, Waiting rest) {}

    Waiting and(List<CallEvent> more) {
        List<CallEvent> all = new ArrayList<>(events);
        for (CallEvent event : more) {
            if (event instanceof CallEvent.ConnectionBack) {
                all.removeIf(CallEvent.ConnectionLost.class::isInstance);
            }
            all.add(event);
        }
        return new Waiting(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    Optional<Turn> next() {
        return events.stream()
                .filter(CallEvent::urgent)
                .findFirst()
                .or(() -> events.stream().findFirst())
                .map(this::turn);
    }

    private Turn turn(CallEvent first) {
        List<CallEvent> alike = first instanceof CallEvent.Noticed
                ? List.of()
                : events.stream()
                        .filter(event -> event.getClass() == first.getClass())
                        .toList();
        List<CallEvent> said = alike.size() > ONE_BY_ONE ? alike : List.of(first);
        List<CallEvent> rest = new ArrayList<>(events);
        said.forEach(rest::remove);
        return new Turn(said, new Waiting(rest));
    }
}
