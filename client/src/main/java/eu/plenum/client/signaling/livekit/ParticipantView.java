// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.meeting.TrackState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;

/** A participant in the meeting's words, made from what the server says, cut to size. Pure. */
final class ParticipantView {
    /** As La Suite Meet names it: the time the hand was raised, empty when it is down. */
    static final String HAND_RAISED_AT = "handRaisedAt";

    private ParticipantView() {}

    static Participant of(ParticipantInfo info, boolean self, ConnectionQuality quality, Set<String> pausedTracks) {
        Map<TrackSource, TrackState> tracks = new EnumMap<>(TrackSource.class);
        for (TrackInfo track : tracks(info)) {
            TrackSource source = Sources.of(track);
            tracks.put(
                    source,
                    new TrackState(
                            source,
                            track.getMuted(),
                            Capped.side(track.getWidth()),
                            Capped.side(track.getHeight()),
                            pausedTracks.contains(track.getSid())));
        }
        Map<String, String> attributes = Capped.attributes(info.getAttributesMap());
        return new Participant(
                new ParticipantId(info.getIdentity()),
                Capped.name(info.getName()),
                self,
                tracks,
                Capped.text(info.getMetadata(), Limits.METADATA_CHARACTERS),
                attributes,
                !attributes.getOrDefault(HAND_RAISED_AT, "").isEmpty(),
                quality);
    }

    /** What is kept of it: nothing in it is larger than its cap. */
    static ParticipantInfo trimmed(ParticipantInfo info) {
        return info.toBuilder()
                .setName(Capped.text(info.getName(), Limits.NAME_CHARACTERS))
                .setMetadata(Capped.text(info.getMetadata(), Limits.METADATA_CHARACTERS))
                .clearAttributes()
                .putAllAttributes(Capped.attributes(info.getAttributesMap()))
                .clearTracks()
                .addAllTracks(tracks(info))
                .clearDataTracks()
                .build();
    }

    /** Those that count: with a usable sid, and not more than the cap. */
    static List<TrackInfo> tracks(ParticipantInfo info) {
        return info.getTracksList().stream()
                .filter(track -> !track.getSid().isEmpty() && track.getSid().length() <= Limits.SID_CHARACTERS)
                .limit(Limits.TRACKS_PER_PARTICIPANT)
                .toList();
    }
}
