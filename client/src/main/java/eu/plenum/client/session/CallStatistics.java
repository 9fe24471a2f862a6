// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import java.util.List;
import java.util.Map;

/** What the media of a session measured. Counters start anew when a track is republished or a session fully reconnects. */
public record CallStatistics(Map<TrackId, Received> received, Map<TrackSource, List<Sent>> sent) {

    public static final CallStatistics NONE = new CallStatistics(Map.of(), Map.of());

    public CallStatistics {
        received = Map.copyOf(received);
        sent = Map.copyOf(sent);
    }

    /**
     * A track that arrives; a kind's foreign numbers are 0.
     *
     * @param audioLevel root mean square over the life of the track, 0 to 1
     */
    public record Received(
            String codec,
            int width,
            int height,
            long framesDecoded,
            double fps,
            long freezeCount,
            double freezeMs,
            long packetsLost,
            double jitterMs,
            long concealedSamples,
            long totalSamples,
            double audioLevel,
            long bytes) {}

    /** One encoding we send; {@code rid} is empty when there is one. */
    public record Sent(
            String rid, String codec, int width, int height, double fps, long frames, long bytes, boolean active) {}
}
