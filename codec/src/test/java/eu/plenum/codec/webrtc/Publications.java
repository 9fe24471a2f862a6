// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.Layer;
import eu.plenum.codec.VideoCodec;
import eu.plenum.codec.VideoPublication;
import eu.plenum.codec.VideoPublication.Encoding;
import java.util.List;

/** What the tests publish. */
final class Publications {

    private Publications() {}

    static VideoPublication layered(String id) {
        return new VideoPublication(
                id,
                "stream-" + id,
                VideoCodec.VP8,
                List.of(
                        new Encoding(Layer.LOW, 4, 150_000, 30),
                        new Encoding(Layer.MEDIUM, 2, 500_000, 30),
                        new Encoding(Layer.HIGH, 1, 1_700_000, 30)));
    }

    static VideoPublication single(String id, VideoCodec codec) {
        return new VideoPublication(id, "stream-" + id, codec, List.of(new Encoding(Layer.HIGH, 1, 1_500_000, 30)));
    }

    static AudioPublication voice(String id) {
        return new AudioPublication(id, "stream-" + id, false, true, true, 32_000);
    }

    static AudioPublication music(String id) {
        return new AudioPublication(id, "stream-" + id, true, false, false, 96_000);
    }
}
