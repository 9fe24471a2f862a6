// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened between two states of a call, in the order in which it is said. */
final class CallChanges {
    /** Of a message: enough to know whether to look. */
    private static final int SAID_OF_A_MESSAGE = 200;

    private CallChanges() {}

    static List<CallEvent> between(SessionSnapshot before, SessionSnapshot after) {
        List<CallEvent> events = new ArrayList<>();
        connection(before.phase(), after.phase()).ifPresent(events::add);
        notices(before, after, events);
        // Who is there when we come in, or is found there after a break, did not come or go just now.
        if (connected(before) && connected(after)) {
            people(before, after, events);
        }
        messages(before, after, events);
        return events;
    }

    private static boolean connected(SessionSnapshot snapshot) {
        return snapshot.phase() instanceof SessionPhase.Connected;
    }

    private static Optional<CallEvent> connection(SessionPhase before, SessionPhase after) {
        if (before instanceof SessionPhase.Connected && after instanceof SessionPhase.Reconnecting) {
            return Optional.of(new CallEvent.ConnectionLost());
        }
        if (before instanceof SessionPhase.Reconnecting && after instanceof SessionPhase.Connected) {
            return Optional.of(new CallEvent.ConnectionBack());
        }
        return Optional.empty();
    }

    private static void notices(SessionSnapshot before, SessionSnapshot after, List<CallEvent> events) {
        long told = before.notices().isEmpty() ? 0 : before.notices().getLast().number();
        after.notices().stream()
                .filter(notice -> notice.number() > told)
                .map(NumberedNotice::notice)
                .filter(CallChanges::isNews)
                .map(CallEvent.Noticed::new)
                .forEach(events::add);
    }

    /** The phase says that the connection is back, the chat itself shows what it could not send. */
    private static boolean isNews(Notice notice) {
        return !(notice instanceof Notice.Reconnected) && !(notice instanceof Notice.ChatNotSent);
    }

    private static void people(SessionSnapshot before, SessionSnapshot after, List<CallEvent> events) {
        Map<ParticipantId, Participant> gone = new LinkedHashMap<>();
        before.participants().forEach(person -> gone.put(person.id(), person));
        for (Participant person : after.participants()) {
            Participant known = gone.remove(person.id());
            if (person.self()) {
                continue;
            }
            if (known == null) {
                events.add(new CallEvent.Joined(name(person)));
            }
            if (person.handRaised() && (known == null || !known.handRaised())) {
                events.add(new CallEvent.RaisedHand(name(person)));
            }
        }
        gone.values().stream()
                .filter(person -> !person.self())
                .map(person -> new CallEvent.Left(name(person)))
                .forEach(events::add);
    }

    private static void messages(SessionSnapshot before, SessionSnapshot after, List<CallEvent> events) {
        if (after.chat().equals(before.chat())) {
            return;
        }
        int known = before.chat().isEmpty()
                ? -1
                : after.chat().lastIndexOf(before.chat().getLast());
        Optional<ParticipantId> self = after.self().map(Participant::id);
        for (ChatMessage message : after.chat().subList(known + 1, after.chat().size())) {
            if (!self.equals(Optional.of(message.from()))) {
                events.add(
                        new CallEvent.Wrote(writer(message, after), PlainText.line(message.text(), SAID_OF_A_MESSAGE)));
            }
        }
    }

    private static String writer(ChatMessage message, SessionSnapshot after) {
        return after.participants().stream()
                .filter(person -> person.id().equals(message.from()))
                .findFirst()
                .map(CallChanges::name)
                .orElseGet(() -> PlainText.line(message.from().value()));
    }

    private static String name(Participant person) {
        return PlainText.line(person.shownName());
    }
}
