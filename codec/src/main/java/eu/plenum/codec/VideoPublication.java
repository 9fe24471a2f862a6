// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.List;

/**
 * How a video track is to be sent.
 *
 * @param trackId the id of the track in the offer's msid
 * @param streamId tracks of one stream are kept in step
 * @param layers low to high; one encoding without a rid when there is only one
 */
public record VideoPublication(String trackId, String streamId, VideoCodec codec, List<Encoding> layers) {

    public VideoPublication {
        layers = List.copyOf(layers);
        if (layers.isEmpty() || layers.size() > 3) {
            throw new IllegalArgumentException("one to three layers, not " + layers.size());
        }
    }

    /**
     * One encoding.
     *
     * @param scaleDownBy 1 or more, of what is fed
     * @param maxBitrate bits per second
     * @param maxFramerate frames per second
     */
    public record Encoding(Layer layer, double scaleDownBy, int maxBitrate, double maxFramerate) {}
}
