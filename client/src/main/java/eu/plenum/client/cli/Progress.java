// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what changed from one snapshot to the next, in short lines. Owned by the call's thread. */
final class Progress {
    private static final int NAME_LIMIT = 40;
    private static final int CHAT_LIMIT = 200;

    private final Map<ParticipantId, String> present = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();
    private boolean joined;
    private boolean reconnecting;
    private long lastNotice;

    List<String> lines(SessionSnapshot snapshot) {
        List<String> lines = new ArrayList<>();
        if (snapshot.phase() instanceof SessionPhase.Connected && !joined) {
            joined = true;
            lines.add(joined(snapshot));
            others(snapshot).forEach(other -> present.put(other.id(), name(other)));
        }
        if (joined && !snapshot.ended()) {
            comingAndGoing(snapshot, lines);
        }
        connection(snapshot.phase(), lines);
        chat(snapshot, lines);
        for (NumberedNotice notice : snapshot.notices()) {
            if (notice.number() > lastNotice) {
                lastNotice = notice.number();
                lines.add(NoticeSentence.of(notice.notice()));
            }
        }
        return lines;
    }

    private static String joined(SessionSnapshot snapshot) {
        String room = snapshot.room().name().isBlank()
                ? "the room"
                : quoted(snapshot.room().name());
        String self = snapshot.self()
                .map(participant -> " as " + quoted(participant.id().value()))
                .orElse("");
        String others = others(snapshot).stream().map(Progress::name).limit(10).collect(Collectors.joining(", "));
        int count = others(snapshot).size();
        return "Joined " + room + self
                + (count == 0 ? "; nobody else is here." : "; " + count + " here: " + others + ".");
    }

    private void comingAndGoing(SessionSnapshot snapshot, List<String> lines) {
        Map<ParticipantId, String> now = new LinkedHashMap<>();
        others(snapshot).forEach(other -> now.put(other.id(), name(other)));
        present.forEach((id, name) -> {
            if (!now.containsKey(id)) {
                lines.add(name + " left.");
            }
        });
        now.forEach((id, name) -> {
            if (!present.containsKey(id)) {
                lines.add(name + " joined.");
            }
        });
        present.clear();
        present.putAll(now);
    }

    private void connection(SessionPhase phase, List<String> lines) {
        if (phase instanceof SessionPhase.Reconnecting lost) {
            if (!reconnecting) {
                lines.add("The connection is lost; reconnecting (" + lost.kind().label() + ") …");
            }
            reconnecting = true;
        } else if (phase instanceof SessionPhase.Connected) {
            reconnecting = false;
        }
    }

    private void chat(SessionSnapshot snapshot, List<String> lines) {
        ParticipantId self = snapshot.self().map(Participant::id).orElse(null);
        for (ChatMessage message : snapshot.chat()) {
            if (told.add(message.id()) && !message.from().equals(self)) {
                String from = present.getOrDefault(
                        message.from(), quoted(message.from().value()));
                lines.add("Chat from " + from + ": " + TerminalText.safe(message.text(), CHAT_LIMIT));
            }
        }
        if (told.size() > 10_000) {
            // The snapshot keeps the newest 1,000: older ones cannot come again.
            told.retainAll(snapshot.chat().stream().map(ChatMessage::id).collect(Collectors.toSet()));
        }
    }

    private static List<Participant> others(SessionSnapshot snapshot) {
        return snapshot.participants().stream().filter(other -> !other.self()).toList();
    }

    private static String name(Participant participant) {
        return quoted(participant.shownName());
    }

    private static String quoted(String name) {
        return "'" + TerminalText.safe(name, NAME_LIMIT) + "'";
    }
}
