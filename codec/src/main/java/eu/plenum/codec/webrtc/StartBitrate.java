// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.VideoPublication;
import java.util.HashMap;
import java.util.Map;

/**
 * Where libwebrtc's bandwidth estimate begins. It is 300 kbit/s by itself, which makes the first seconds of a picture blurred;
 * {@code x-google-start-bitrate} raises it. All sections of a bundle must say the same of a payload type, so the first value of
 * each stays. Owner: the {@code rtc} thread.
 */
final class StartBitrate {
    private static final double SHARE = 0.9;
    /** A camera's start is capped, in kbit/s; a screen's, which is one encoding, is not. */
    private static final int CAMERA_CAP = 1000;

    private static final String PARAMETER = "x-google-start-bitrate";

    private final Map<String, String> kbitByPayload = new HashMap<>();

    /** Notes what a track to be offered in {@code section} may start with. */
    void note(Sdp.Section section, VideoPublication publication) {
        int most = publication.layers().stream()
                .mapToInt(VideoPublication.Encoding::maxBitrate)
                .sum();
        int share = (int) (most * SHARE / 1000);
        int kbit = publication.layers().size() > 1 ? Math.min(share, CAMERA_CAP) : share;
        for (String payload : section.payloads(publication.codec().name())) {
            kbitByPayload.putIfAbsent(payload, String.valueOf(kbit));
        }
    }

    /** A section with the start of each payload type it has. */
    Sdp.Section write(Sdp.Section plain) {
        if (!plain.isVideo()) {
            return plain;
        }
        Sdp.Section section = plain;
        for (Map.Entry<String, String> entry : kbitByPayload.entrySet()) {
            section = section.withParameter(entry.getKey(), PARAMETER, entry.getValue());
        }
        return section;
    }
}
