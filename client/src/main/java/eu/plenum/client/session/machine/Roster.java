// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Who is there, each once, ourselves first and then in the order of arrival, and who speaks. */
record Roster(List<Participant> participants, Map<ParticipantId, Double> speaking) {
    static final Roster EMPTY = new Roster(List.of(), Map.of());

    Roster {
        participants = List.copyOf(participants);
        speaking = Map.copyOf(speaking);
    }

    /** Everybody who is there now: who was there before keeps the place. */
    Roster joined(List<Participant> everybody) {
        SequencedMap<ParticipantId, Participant> now = new LinkedHashMap<>();
        everybody.forEach(participant -> now.put(participant.id(), participant));
        SequencedMap<ParticipantId, Participant> ordered = new LinkedHashMap<>();
        for (Participant before : participants) {
            Participant still = now.get(before.id());
            if (still != null) {
                ordered.put(still.id(), still);
            }
        }
        now.forEach(ordered::putIfAbsent);
        return new Roster(selfFirst(ordered), onlyThose(speaking, ordered));
    }

    Roster changed(Participant participant) {
        SequencedMap<ParticipantId, Participant> byId = byId();
        byId.put(participant.id(), participant);
        return new Roster(selfFirst(byId), speaking);
    }

    Roster left(ParticipantId id) {
        SequencedMap<ParticipantId, Participant> byId = byId();
        byId.remove(id);
        return new Roster(selfFirst(byId), onlyThose(speaking, byId));
    }

    Roster speaking(Map<ParticipantId, Double> levels) {
        return new Roster(participants, onlyThose(levels, byId()));
    }

    Roster silent() {
        return new Roster(participants, Map.of());
    }

    Roster quality(ParticipantId id, ConnectionQuality quality) {
        return new Roster(
                participants.stream()
                        .map(participant -> participant.id().equals(id) ? with(participant, quality) : participant)
                        .toList(),
                speaking);
    }

    boolean contains(ParticipantId id) {
        return participants.stream().anyMatch(participant -> participant.id().equals(id));
    }

    Optional<Participant> self() {
        return participants.stream().filter(Participant::self).findFirst();
    }

    private SequencedMap<ParticipantId, Participant> byId() {
        SequencedMap<ParticipantId, Participant> byId = new LinkedHashMap<>();
        participants.forEach(participant -> byId.put(participant.id(), participant));
        return byId;
    }

    private static List<Participant> selfFirst(Map<ParticipantId, Participant> byId) {
        List<Participant> ordered = new ArrayList<>(byId.size());
        byId.values().stream().filter(Participant::self).forEach(ordered::add);
        byId.values().stream().filter(participant -> !participant.self()).forEach(ordered::add);
        return ordered;
    }

    private static Map<ParticipantId, Double> onlyThose(
            Map<ParticipantId, Double> levels, Map<ParticipantId, Participant> there) {
        Map<ParticipantId, Double> kept = new HashMap<>(levels);
        kept.keySet().retainAll(there.keySet());
        return kept;
    }

    private static Participant with(Participant participant, ConnectionQuality quality) {
        return new Participant(
                participant.id(),
                participant.name(),
                participant.self(),
                participant.tracks(),
                participant.metadata(),
                participant.attributes(),
                participant.handRaised(),
                quality);
    }
}
