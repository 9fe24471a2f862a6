// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.plenum.codec.IceCandidate;
import java.util.Optional;

/** Candidates as LiveKit trickles them: RTCIceCandidateInit in JSON. Pure. */
final class Candidates {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** More sections than any offer has. */
    private static final int MAX_LINE = 10_000;

    private Candidates() {}

    static String write(IceCandidate candidate) {
        return JSON.createObjectNode()
                .put("candidate", candidate.candidate())
                .put("sdpMid", candidate.sdpMid())
                .put("sdpMLineIndex", candidate.sdpMLineIndex())
                .toString();
    }

    /** Empty when it is not a candidate. */
    static Optional<IceCandidate> read(String json) {
        if (json.length() > Limits.CANDIDATE_CHARACTERS) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(json);
            JsonNode candidate = node.path("candidate");
            int line = node.path("sdpMLineIndex").asInt(0);
            return candidate.isTextual() && line >= 0 && line <= MAX_LINE
                    ? Optional.of(new IceCandidate(
                            candidate.textValue(), node.path("sdpMid").asText(""), line))
                    : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }
}
