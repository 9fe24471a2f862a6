// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.meeting.TrackState;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People in a meeting, as tests need them. */
final class People {
    static final Participant SELF = person("me", "Me", true);

    private People() {}

    static Participant other(String identity, String name, TrackSource... sources) {
        return person(identity, name, false, sources);
    }

    static Participant person(String identity, String name, boolean self, TrackSource... sources) {
        Map<TrackSource, TrackState> tracks = Arrays.stream(sources)
                .collect(Collectors.toMap(
                        Function.identity(), source -> new TrackState(source, false, 640, 360, false)));
        return new Participant(
                new ParticipantId(identity), name, self, tracks, "", Map.of(), false, ConnectionQuality.GOOD);
    }

    static Participant muted(Participant person) {
        Map<TrackSource, TrackState> tracks = person.tracks().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new TrackState(entry.getKey(), true, 640, 360, false)));
        return new Participant(person.id(), person.name(), false, tracks, "", Map.of(), false, ConnectionQuality.GOOD);
    }
}
