// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.Optional;
import livekit.LivekitModels;

/** Chat as clients sent it before text streams, and still send it beside them. Pure. */
final class LegacyChat {
    /** The topic of packets with a JSON message. */
    static final String TOPIC = "lk-chat-topic";

    private static final ObjectMapper JSON = new ObjectMapper();

    private LegacyChat() {}

    record Message(String id, long timestampMillis, String text) {}

    /** Empty for edits and deletions and for what is no message. */
    static Optional<Message> of(LivekitModels.ChatMessage message) {
        return message.getDeleted() || message.hasEditTimestamp()
                ? Optional.empty()
                : checked(message.getId(), message.getTimestamp(), message.getMessage());
    }

    /** Empty too when the sender says that it sent the same as a text stream. */
    static Optional<Message> of(ByteString json) {
        if (json.size() > Limits.CHAT_BYTES * 2) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(json.newInput());
            return node.path("ignoreLegacy").asBoolean(false) || node.hasNonNull("editTimestamp")
                    ? Optional.empty()
                    : checked(
                            node.path("id").asText(""),
                            node.path("timestamp").asLong(0),
                            node.path("message").asText(""));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Message> checked(String id, long timestamp, String text) {
        boolean usable = !id.isEmpty()
                && id.length() <= Limits.SID_CHARACTERS
                && !text.isEmpty()
                && text.length() <= Limits.CHAT_BYTES;
        return usable ? Optional.of(new Message(id, timestamp, text)) : Optional.empty();
    }
}
