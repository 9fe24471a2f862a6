// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.testing;

import eu.plenum.client.meeting.Capabilities;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.RoomInfo;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.SignalingEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Participants, permissions and the first event of a meeting. */
public final class TestPeople {
    public static final ParticipantId SELF = new ParticipantId("self");
    public static final Permissions EVERYTHING = new Permissions(EnumSet.allOf(TrackSource.class), true, true, true);
    public static final Capabilities CAPABILITIES = new Capabilities(true, true, true, true, false);

    private TestPeople() {}

    public static Participant self() {
        return person("self", true);
    }

    public static Participant someone(String id) {
        return person(id, false);
    }

    public static Participant named(String id, String name) {
        return new Participant(
                new ParticipantId(id), name, false, Map.of(), "", Map.of(), false, ConnectionQuality.UNKNOWN);
    }

    /** We and the others named are in a room where we may do everything. */
    public static SignalingEvent.Joined joined(String... others) {
        return joined(EVERYTHING, others);
    }

    public static SignalingEvent.Joined joined(Permissions permissions, String... others) {
        List<Participant> people = new ArrayList<>(List.of(self()));
        for (String other : others) {
            people.add(someone(other));
        }
        return new SignalingEvent.Joined(
                new RoomInfo("room", "", false, people.size()), people, CAPABILITIES, permissions);
    }

    /** The same people, while the transports are still being made. */
    public static SignalingEvent.Admitted admitted(String... others) {
        SignalingEvent.Joined joined = joined(others);
        return new SignalingEvent.Admitted(joined.room(), joined.participants());
    }

    private static Participant person(String id, boolean self) {
        return new Participant(
                new ParticipantId(id), id, self, Map.of(), "", Map.of(), false, ConnectionQuality.UNKNOWN);
    }
}
