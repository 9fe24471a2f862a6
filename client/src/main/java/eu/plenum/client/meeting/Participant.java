// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import java.util.Map;

/**
 * Someone in the meeting, ourselves included.
 *
 * @param name as the server gave it, capped; may be empty: show {@link #shownName}
 * @param metadata free text of the meeting's service
 * @param handRaised as far as the provider knows hands
 */
public record Participant(
        ParticipantId id,
        String name,
        boolean self,
        Map<TrackSource, TrackState> tracks,
        String metadata,
        Map<String, String> attributes,
        boolean handRaised,
        ConnectionQuality quality) {

    public Participant {
        tracks = Map.copyOf(tracks);
        attributes = Map.copyOf(attributes);
    }

    public String shownName() {
        return name.isBlank() ? id.value() : name;
    }
}
