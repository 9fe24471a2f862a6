// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.ByteString;
import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.signaling.SignalingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import livekit.LivekitModels.DataPacket;
import livekit.LivekitModels.DataStream;

/**
 * Chat over text streams on the topic {@code lk.chat}, out and in; messages in the older forms are taken when they are not copies.
 * Owner: the session's thread.
 */
final class Chat {
    static final String TOPIC = "lk.chat";

    /** A clock that differs from ours by more is not believed. */
    private static final Duration PLAUSIBLE = Duration.ofHours(24);

    private final ReliableSender sender;
    private final Consumer<SignalingEvent> events;
    private final Clock clock;
    private final Supplier<String> ids;
    private final TextStreams streams = new TextStreams(TOPIC);
    private final Set<Heard> heard = new LinkedHashSet<>();

    private record Heard(String participant, String id) {}

    Chat(ReliableSender sender, Consumer<SignalingEvent> events, Clock clock, Supplier<String> ids) {
        this.sender = sender;
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param self us; our message comes back once the last of it was given to the channel */
    void send(String text, ParticipantId self) {
        ByteString bytes = ByteString.copyFromUtf8(text);
        if (bytes.isEmpty()) {
            return;
        }
        List<DataPacket.Builder> packets = bytes.size() > Limits.CHAT_BYTES ? List.of() : packets(bytes, ids.get());
        if (packets.isEmpty() || !sender.accepts(packets.size())) {
            events.accept(new SignalingEvent.ChatRefused(text));
            return;
        }
        Instant at = clock.instant();
        String id = packets.getFirst().getStreamHeader().getStreamId();
        for (DataPacket.Builder packet : packets.subList(0, packets.size() - 1)) {
            sender.send(packet, () -> {});
        }
        sender.send(
                packets.getLast(),
                () -> events.accept(new SignalingEvent.ChatReceived(new ChatMessage(id, self, at, text))));
    }

    void header(String participant, DataStream.Header header, long now) {
        streams.header(participant, header, now).ifPresent(this::received);
    }

    void chunk(String participant, DataStream.Chunk chunk, long now) {
        streams.chunk(participant, chunk, now);
    }

    void trailer(String participant, DataStream.Trailer trailer, long now) {
        streams.trailer(participant, trailer, now).ifPresent(this::received);
    }

    void legacy(String participant, LegacyChat.Message message) {
        received(participant, message.id(), message.timestampMillis(), message.text());
    }

    /** Unfinished messages of the others are dropped. */
    void keepOnly(Predicate<String> participants) {
        streams.keepOnly(participants);
    }

    void clear() {
        streams.clear();
    }

    private void received(TextStreams.Received stream) {
        received(stream.participant(), stream.id(), stream.timestampMillis(), stream.text());
    }

    private void received(String participant, String id, long timestampMillis, String text) {
        if (text.isEmpty() || !heard.add(new Heard(participant, id))) {
            return;
        }
        if (heard.size() > Limits.REMEMBERED_MESSAGES) {
            heard.remove(heard.iterator().next());
        }
        events.accept(new SignalingEvent.ChatReceived(
                new ChatMessage(id, new ParticipantId(participant), at(timestampMillis), text)));
    }

    private Instant at(long timestampMillis) {
        Instant now = clock.instant();
        boolean plausible = Math.abs(Math.clamp(timestampMillis, 0, Long.MAX_VALUE / 2) - now.toEpochMilli())
                <= PLAUSIBLE.toMillis();
        return plausible ? Instant.ofEpochMilli(timestampMillis) : now;
    }

    private List<DataPacket.Builder> packets(ByteString text, String id) {
        List<DataPacket.Builder> packets = new ArrayList<>();
        packets.add(DataPacket.newBuilder()
                .setStreamHeader(DataStream.Header.newBuilder()
                        .setStreamId(id)
                        .setTimestamp(clock.millis())
                        .setTopic(TOPIC)
                        .setMimeType("text/plain")
                        .setTotalLength(text.size())
                        .setTextHeader(
                                DataStream.TextHeader.newBuilder().setOperationType(DataStream.OperationType.CREATE))));
        long index = 0;
        for (ByteString chunk : TextChunks.split(text, Limits.CHUNK_BYTES)) {
            packets.add(DataPacket.newBuilder()
                    .setStreamChunk(DataStream.Chunk.newBuilder()
                            .setStreamId(id)
                            .setChunkIndex(index++)
                            .setContent(chunk)));
        }
        packets.add(DataPacket.newBuilder()
                .setStreamTrailer(DataStream.Trailer.newBuilder().setStreamId(id)));
        return packets;
    }
}
