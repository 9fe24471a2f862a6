// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.MediaStatistics;
import eu.plenum.codec.ReceiveStatistics;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.SendStatistics;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the peers measure, by the names the session knows. Stateless; called on the session's thread. */
final class Measurements {

    private Measurements() {}

    static CompletableFuture<MediaStatistics> take(@Nullable Transports transports, Room room) {
        if (transports == null) {
            return CompletableFuture.completedFuture(MediaStatistics.NONE);
        }
        Map<TrackId, ReceivedTrack> live = room.arriving().live();
        Map<String, TrackSource> sources = room.publications().sources();
        return transports
                .receiver()
                .statistics()
                .thenCombine(
                        transports.sender().statistics(),
                        (received, sent) -> new MediaStatistics(received(received, live), sent(sent, sources)));
    }

    private static Map<TrackId, ReceiveStatistics.Inbound> received(
            ReceiveStatistics statistics, Map<TrackId, ReceivedTrack> live) {
        Map<TrackId, ReceiveStatistics.Inbound> named = new HashMap<>();
        live.forEach((id, media) -> {
            ReceiveStatistics.Inbound inbound = statistics.tracks().get(media.trackId());
            if (inbound != null) {
                named.put(id, inbound);
            }
        });
        return named;
    }

    private static Map<TrackSource, List<SendStatistics.Outbound>> sent(
            SendStatistics statistics, Map<String, TrackSource> sources) {
        Map<TrackSource, List<SendStatistics.Outbound>> named = new EnumMap<>(TrackSource.class);
        sources.forEach((trackId, source) -> {
            List<SendStatistics.Outbound> outbound = statistics.tracks().get(trackId);
            if (outbound != null) {
                named.put(source, outbound);
            }
        });
        return named;
    }
}
