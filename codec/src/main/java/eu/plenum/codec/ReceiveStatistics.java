// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.Map;

/** What a receiving peer measured, by {@link ReceivedTrack#trackId}. */
public record ReceiveStatistics(Map<String, Inbound> tracks, double roundTripMs) {

    public static final ReceiveStatistics NONE = new ReceiveStatistics(Map.of(), 0);

    public ReceiveStatistics {
        tracks = Map.copyOf(tracks);
    }

    /**
     * One track. Counters grow over the life of the track; a kind's foreign counters are 0.
     *
     * @param codec {@code VP8}, {@code opus}, …
     * @param freezeSeconds total length of freezes
     * @param jitterSeconds RTP jitter
     * @param concealedSamples invented for what was missing, as far as it was heard: silence for a muted sender is not
     * @param audioLevel root mean square over the whole life of the track, 0 to 1
     */
    public record Inbound(
            TrackKind kind,
            String codec,
            int width,
            int height,
            long framesDecoded,
            double fps,
            long freezeCount,
            double freezeSeconds,
            long packetsLost,
            double jitterSeconds,
            long concealedSamples,
            long totalSamples,
            double audioLevel,
            long bytes) {}
}
