// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.codec.VideoCodec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livekit.LivekitModels.Codec;

/** Which codec to send video in. Pure. */
final class Codecs {

    private Codecs() {}

    /** VP8 where the server takes it, else the first it names that we have, else VP8. */
    static VideoCodec choose(List<Codec> enabled) {
        List<VideoCodec> known = enabled.stream()
                .map(codec -> byMime(codec.getMime()))
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty() || known.contains(VideoCodec.VP8) ? VideoCodec.VP8 : known.getFirst();
    }

    private static Optional<VideoCodec> byMime(String mime) {
        return switch (mime.toLowerCase(Locale.ROOT)) {
            case "video/vp8" -> Optional.of(VideoCodec.VP8);
            case "video/vp9" -> Optional.of(VideoCodec.VP9);
            case "video/h264" -> Optional.of(VideoCodec.H264);
            case "video/av1" -> Optional.of(VideoCodec.AV1);
            default -> Optional.empty();
        };
    }
}
