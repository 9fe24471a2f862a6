// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.List;
import java.util.Map;

/**
 * What a sending peer measured.
 *
 * @param tracks by track id; a track has one entry per layer, audio one without a rid
 * @param roundTripMs of the selected pair, 0 when unknown
 * @param availableBitrate bits per second the sender may use, 0 when unknown
 */
public record SendStatistics(Map<String, List<Outbound>> tracks, double roundTripMs, double availableBitrate) {

    public static final SendStatistics NONE = new SendStatistics(Map.of(), 0, 0);

    public SendStatistics {
        tracks = Map.copyOf(tracks);
    }

    /**
     * One encoding. Counters grow over the life of the peer.
     *
     * @param rid empty when it is the only one
     * @param codec {@code VP8}, {@code opus}, …
     * @param targetBitrate bits per second
     * @param limitedBy {@code none}, {@code cpu}, {@code bandwidth} or {@code other}
     */
    public record Outbound(
            String rid,
            String codec,
            int width,
            int height,
            double fps,
            long framesEncoded,
            double encodeSeconds,
            long bytes,
            double targetBitrate,
            boolean active,
            String limitedBy) {}
}
