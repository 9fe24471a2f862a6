// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.codec.SentTrack;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the server knows of our tracks.
 *
 * @param told as last published or muted
 * @param refused taken out by the server: not published again until the user asks for it
 * @param live negotiated: to be fed
 */
record Publications(Map<TrackSource, LocalTrack> told, Set<TrackSource> refused, Map<TrackSource, SentTrack> live) {
    static final Publications NONE = new Publications(Map.of(), Set.of(), Map.of());

    Publications {
        told = Map.copyOf(told);
        refused = Set.copyOf(refused);
        live = Map.copyOf(live);
    }

    Publications told(Map<TrackSource, LocalTrack> next) {
        return new Publications(next, refused, live);
    }

    Publications live(TrackSource source, SentTrack media) {
        Map<TrackSource, SentTrack> next = copy(live);
        next.put(source, media);
        return new Publications(told, refused, next);
    }

    Publications gone(TrackSource source) {
        Map<TrackSource, SentTrack> next = copy(live);
        next.remove(source);
        return new Publications(told, refused, next);
    }

    Publications refuse(TrackSource source) {
        Map<TrackSource, LocalTrack> untold = copy(told);
        untold.remove(source);
        Set<TrackSource> more = EnumSet.of(source);
        more.addAll(refused);
        return new Publications(untold, more, live).gone(source);
    }

    Publications allow(TrackSource source) {
        Set<TrackSource> fewer = EnumSet.noneOf(TrackSource.class);
        fewer.addAll(refused);
        fewer.remove(source);
        return new Publications(told, fewer, live);
    }

    /** The server changed the mute by itself. */
    Publications mutedByServer(TrackSource source, boolean muted) {
        LocalTrack track = told.get(source);
        if (track == null) {
            return this;
        }
        Map<TrackSource, LocalTrack> next = copy(told);
        next.put(source, muted(track, muted));
        return new Publications(next, refused, live);
    }

    static LocalTrack muted(LocalTrack track, boolean muted) {
        return new LocalTrack(track.source(), track.width(), track.height(), track.fps(), track.stereo(), muted);
    }

    private static <V> Map<TrackSource, V> copy(Map<TrackSource, V> map) {
        Map<TrackSource, V> copy = new EnumMap<>(TrackSource.class);
        copy.putAll(map);
        return copy;
    }
}
