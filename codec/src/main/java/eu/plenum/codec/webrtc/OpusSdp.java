// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.AudioPublication;

/**
 * The parameters of Opus in session descriptions (RFC 7587). libwebrtc's encoder does what the other end's description asks for,
 * so we write what we want of it into that description before it is set.
 */
final class OpusSdp {
    private static final String OPUS = "opus";

    private OpusSdp() {}

    /** Another end's section in which it asks for what {@code publication} says. */
    static Sdp.Section shape(Sdp.Section answered, AudioPublication publication) {
        Sdp.Section section = answered;
        for (String payload : answered.payloads(OPUS)) {
            section = section.withParameter(payload, "stereo", publication.stereo() ? "1" : "")
                    .withParameter(payload, "usedtx", publication.discontinuous() ? "1" : "")
                    .withParameter(payload, "maxaveragebitrate", String.valueOf(publication.maxBitrate()));
        }
        return section;
    }

    /** Our own answer, which takes stereo wherever the offer has it. */
    static Sdp takeStereo(Sdp answer, Sdp offer) {
        return answer.edit(section -> offer.sections().stream()
                .filter(offered -> offered.isAudio() && offered.mid().equals(section.mid()) && isStereo(offered))
                .findFirst()
                .map(offered -> withStereo(section))
                .orElse(section));
    }

    /** A section that says in each Opus format that it sends or takes stereo. */
    static Sdp.Section withStereo(Sdp.Section plain) {
        Sdp.Section section = plain;
        for (String payload : plain.payloads(OPUS)) {
            section = section.withParameter(payload, "stereo", "1");
        }
        return section;
    }

    private static boolean isStereo(Sdp.Section section) {
        return section.payloads(OPUS).stream()
                .anyMatch(payload ->
                        section.parameter(payload, "stereo").filter("1"::equals).isPresent()
                                || section.parameter(payload, "sprop-stereo")
                                        .filter("1"::equals)
                                        .isPresent());
    }
}
