// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import livekit.LivekitModels.DataStream;

/**
 * Puts incoming text streams of one topic together: a header, chunks in order, a trailer. A stream that grows over the cap,
 * misses a chunk, takes too long or whose sender leaves is dropped, and so are streams beyond the number allowed. Owner: the
 * session's thread.
 */
final class TextStreams {
    private final String topic;
    private final Map<Key, Open> open = new LinkedHashMap<>();

    private record Key(String participant, String streamId) {}

    private static final class Open {
        final DataStream.Header header;
        final long startedNanos;
        ByteString text = ByteString.EMPTY;
        long nextChunk;

        Open(DataStream.Header header, long startedNanos) {
            this.header = header;
            this.startedNanos = startedNanos;
        }
    }

    /** A stream that came to its end. */
    record Received(String participant, String id, long timestampMillis, String text) {}

    TextStreams(String topic) {
        this.topic = topic;
    }

    /** A text if the header carries all of it. */
    Optional<Received> header(String participant, DataStream.Header header, long now) {
        expire(now);
        Key key = new Key(participant, header.getStreamId());
        if (!header.getTopic().equals(topic) || !wanted(header) || open.containsKey(key)) {
            return Optional.empty();
        }
        Optional<ByteString> inline = StreamEncoding.inline(header);
        if (inline.isPresent()) {
            return received(participant, header, inline.get());
        }
        long ofParticipant = open.keySet().stream()
                .filter(other -> other.participant().equals(participant))
                .count();
        if (open.size() < Limits.OPEN_STREAMS && ofParticipant < Limits.OPEN_STREAMS_PER_PARTICIPANT) {
            // Only what is used later is kept of the header.
            open.put(
                    key,
                    new Open(
                            header.toBuilder().clearAttributes().clearMimeType().build(), now));
        }
        return Optional.empty();
    }

    void chunk(String participant, DataStream.Chunk chunk, long now) {
        expire(now);
        Key key = new Key(participant, chunk.getStreamId());
        Open stream = open.get(key);
        if (stream == null || Long.compareUnsigned(chunk.getChunkIndex(), stream.nextChunk) < 0) {
            return;
        }
        boolean missed = chunk.getChunkIndex() != stream.nextChunk;
        boolean tooMuch = stream.text.size() + chunk.getContent().size() > Limits.CHAT_BYTES;
        if (missed || tooMuch) {
            open.remove(key);
            return;
        }
        stream.text = stream.text.concat(chunk.getContent());
        stream.nextChunk++;
    }

    Optional<Received> trailer(String participant, DataStream.Trailer trailer, long now) {
        expire(now);
        Open stream = open.remove(new Key(participant, trailer.getStreamId()));
        return stream == null || !trailer.getReason().isEmpty()
                ? Optional.empty()
                : received(participant, stream.header, stream.text);
    }

    private static Optional<Received> received(String participant, DataStream.Header header, ByteString content) {
        return (StreamEncoding.deflated(header)
                        ? StreamEncoding.inflate(content, Limits.CHAT_BYTES)
                        : Optional.of(content).filter(plain -> plain.size() <= Limits.CHAT_BYTES))
                .filter(text -> !header.hasTotalLength() || header.getTotalLength() == text.size())
                .map(text -> new Received(
                        participant,
                        header.getStreamId(),
                        header.getTimestamp(),
                        text.toString(StandardCharsets.UTF_8)));
    }

    /** Those of other participants are dropped. */
    void keepOnly(Predicate<String> participants) {
        open.keySet().removeIf(key -> !participants.test(key.participant()));
    }

    void clear() {
        open.clear();
    }

    int openCount() {
        return open.size();
    }

    /** New text only: edits, deletions and reactions are not shown. */
    private static boolean wanted(DataStream.Header header) {
        return header.hasTextHeader()
                && header.getTextHeader().getOperationType() == DataStream.OperationType.CREATE
                && StreamEncoding.known(header)
                && !header.getStreamId().isEmpty()
                && header.getStreamId().length() <= Limits.SID_CHARACTERS
                && (!header.hasTotalLength() || Long.compareUnsigned(header.getTotalLength(), Limits.CHAT_BYTES) <= 0);
    }

    private void expire(long now) {
        open.values().removeIf(stream -> now - stream.startedNanos > Limits.STREAM.toNanos());
    }
}
