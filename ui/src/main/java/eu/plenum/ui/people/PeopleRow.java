// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.people;

import eu.plenum.client.meeting.ParticipantId;
import java.time.LocalTime;
import java.util.Optional;

/** What stands in one row of the people panel. */
sealed interface PeopleRow {

    /** A heading above those below it. */
    record Section(PeopleWord title) implements PeopleRow {}

    /**
     * A person.
     *
     * @param hand their place among the raised hands from 1, 0 with the hand down
     * @param handSince when we saw it go up
     * @param volume for us: 0 silent, 1 as sent, at most 2
     * @param open whether the row shows what can be done
     */
    record Person(
            ParticipantId id,
            String name,
            boolean self,
            int hand,
            Optional<LocalTime> handSince,
            Sound sound,
            Link link,
            boolean cameraOff,
            double volume,
            boolean pinned,
            boolean open)
            implements PeopleRow {}

    /** What is heard of someone. */
    enum Sound {
        OFF,
        ON,
        SPEAKING
    }

    /** How well someone is connected, where that is worth a word. */
    enum Link {
        GOOD,
        WEAK,
        LOST
    }
}
