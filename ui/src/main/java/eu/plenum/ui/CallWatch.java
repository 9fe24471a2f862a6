// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.end.CallSummary;
import eu.plenum.ui.state.Newest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Follows one session for what is said of it afterwards. Used on the JavaFX thread alone. */
final class CallWatch {
    private final Clock clock;
    private final Events events;
    private final Runnable stop;
    private final Map<ParticipantId, String> names = new HashMap<>();
    private Optional<ZonedDateTime> began = Optional.empty();
    private String room = "";
    private int people = 1;
    private int others;
    private int interruptions;
    private boolean interrupted;
    private boolean ended;

    /** What the program does about a session. */
    interface Events {

        /** We are in, for the first time. */
        void joined(String room);

        void ended(EndReason reason);
    }

    CallWatch(Session session, Clock clock, Events events) {
        this.clock = clock;
        this.events = events;
        Consumer<SessionSnapshot> newest = new Newest<SessionSnapshot>(Platform::runLater, this::changed);
        this.stop = session.onChange(newest);
    }

    /** In a meeting, or on the way into one. */
    boolean isOver() {
        return ended;
    }

    /** Empty when we never got in. */
    Optional<CallSummary> summary(SessionSnapshot last) {
        return began.map(from -> new CallSummary(
                room, from, ZonedDateTime.now(clock), others, people, interruptions, last.chat(), names));
    }

    private void changed(SessionSnapshot snapshot) {
        if (ended) {
            return;
        }
        if (!snapshot.room().name().isBlank()) {
            room = snapshot.room().name();
        }
        switch (snapshot.phase()) {
            case SessionPhase.Connected _ -> {
                interrupted = false;
                present(snapshot);
                if (began.isEmpty()) {
                    began = Optional.of(ZonedDateTime.now(clock));
                    events.joined(room);
                }
            }
            case SessionPhase.Reconnecting _ -> {
                interruptions += interrupted || began.isEmpty() ? 0 : 1;
                interrupted = true;
            }
            case SessionPhase.Ended(EndReason reason) -> {
                ended = true;
                stop.run();
                events.ended(reason);
            }
            case SessionPhase.Connecting _, SessionPhase.Leaving _ -> {
                // Who is there is known only while connected.
            }
        }
    }

    private void present(SessionSnapshot snapshot) {
        others = (int) snapshot.participants().stream()
                .filter(person -> !person.self())
                .count();
        people = Math.max(people, others + 1);
        for (Participant person : snapshot.participants()) {
            names.put(person.id(), person.shownName());
        }
    }
}
