// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.ReceivedTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Matches arriving media with the tracks participants announce; either may come first. Owner: the session's thread. */
final class ArrivingTracks {
    private final Function<String, Optional<TrackId>> announced;
    private final Consumer<SignalingEvent> events;
    private final Map<TrackId, ReceivedTrack> live = new HashMap<>();
    private final List<ReceivedTrack> unresolved = new ArrayList<>();
    private Map<String, String> sidByMid = Map.of();

    /** @param announced the track with the server's id, if somebody has announced it */
    ArrivingTracks(Function<String, Optional<TrackId>> announced, Consumer<SignalingEvent> events) {
        this.announced = announced;
        this.events = events;
    }

    /** New peers: the media of the old ones are gone. */
    void reset() {
        List.copyOf(live.entrySet())
                .forEach(entry -> events.accept(new SignalingEvent.TrackLost(entry.getKey(), entry.getValue())));
        live.clear();
        unresolved.clear();
        sidByMid = Map.of();
    }

    /** What the server's offer says of its sections. */
    void sections(Map<String, String> midToTrackSid) {
        if (midToTrackSid.size() <= Limits.PARTICIPANTS * 4) {
            sidByMid = Map.copyOf(midToTrackSid);
        }
    }

    /** More has been announced: what waited for it may be told now. */
    void matchAgain() {
        List<ReceivedTrack> waiting = List.copyOf(unresolved);
        unresolved.clear();
        waiting.forEach(this::arrived);
    }

    void arrived(ReceivedTrack media) {
        Optional<TrackId> id = StreamIds.trackSid(media, sidByMid).flatMap(announced);
        if (id.isEmpty()) {
            if (unresolved.size() < Limits.UNRESOLVED_TRACKS) {
                unresolved.add(media);
            }
            return;
        }
        if (!media.equals(live.put(id.get(), media))) {
            events.accept(new SignalingEvent.TrackReceived(id.get(), media));
        }
    }

    void gone(ReceivedTrack media) {
        unresolved.remove(media);
        for (Map.Entry<TrackId, ReceivedTrack> entry : live.entrySet()) {
            if (entry.getValue().equals(media)) {
                TrackId id = entry.getKey();
                live.remove(id);
                events.accept(new SignalingEvent.TrackLost(id, media));
                return;
            }
        }
    }

    /** The media that arrive, by the names the session knows. */
    Map<TrackId, ReceivedTrack> live() {
        return Map.copyOf(live);
    }
}
