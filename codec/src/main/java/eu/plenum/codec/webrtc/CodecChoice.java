// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCRtpCapabilities;
import dev.onvoid.webrtc.RTCRtpCodecCapability;
import eu.plenum.codec.VideoCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which of libwebrtc's codecs a track offers, best first. */
final class CodecChoice {

    private CodecChoice() {}

    /** Only the codec asked for, and its retransmissions. */
    static List<RTCRtpCodecCapability> video(RTCRtpCapabilities capabilities, VideoCodec codec) {
        return named(capabilities, codec.name(), "rtx");
    }

    /**
     * Opus, behind RED when {@code redundant}: of two codecs libwebrtc sends the one listed first, and with RED left out of the
     * list the other end cannot choose it either.
     */
    static List<RTCRtpCodecCapability> audio(RTCRtpCapabilities capabilities, boolean redundant) {
        return redundant ? named(capabilities, "red", "opus") : named(capabilities, "opus");
    }

    private static List<RTCRtpCodecCapability> named(RTCRtpCapabilities capabilities, String... names) {
        List<RTCRtpCodecCapability> chosen = new ArrayList<>();
        for (String name : names) {
            capabilities.getCodecs().stream()
                    .filter(codec -> codec.getName().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                    .forEach(chosen::add);
        }
        return chosen;
    }
}
