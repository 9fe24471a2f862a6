// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import java.util.List;
import java.util.stream.Stream;

/** The raised hands in the order in which we saw them go up. */
public record Hands(List<ParticipantId> raised) {
    public static final Hands NONE = new Hands(List.of());

    public Hands {
        raised = List.copyOf(raised);
    }

    public Hands seen(List<Participant> people) {
        List<ParticipantId> up = people.stream()
                .filter(Participant::handRaised)
                .map(Participant::id)
                .toList();
        return new Hands(Stream.concat(raised.stream().filter(up::contains), up.stream())
                .distinct()
                .toList());
    }

    /** Their place in the queue from 1, or 0 with the hand down. */
    public int place(ParticipantId participant) {
        return raised.indexOf(participant) + 1;
    }
}
