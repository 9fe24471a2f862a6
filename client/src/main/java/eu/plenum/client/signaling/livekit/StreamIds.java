// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.codec.ReceivedTrack;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the server's id of a track in the ids of its media: the stream is {@code PA_participant|TR_track}, or
 * {@code PA_participant|name} when several tracks are kept in step, and then the track's own id or the section's tells. Pure.
 */
final class StreamIds {
    private static final String TRACK = "TR_";

    private StreamIds() {}

    /** @param byMid what the server's last offer said of its sections */
    static Optional<String> trackSid(ReceivedTrack media, Map<String, String> byMid) {
        int bar = media.streamId().indexOf('|');
        String second = bar < 0 ? "" : media.streamId().substring(bar + 1);
        if (second.startsWith(TRACK)) {
            return Optional.of(second);
        }
        if (media.trackId().startsWith(TRACK)) {
            return Optional.of(media.trackId());
        }
        return Optional.ofNullable(byMid.get(media.mid()));
    }
}
