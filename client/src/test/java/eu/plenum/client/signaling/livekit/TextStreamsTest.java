// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import livekit.LivekitModels.DataStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextStreamsTest {
    private static final String ADA = "ada";

    private final TextStreams streams = new TextStreams(Chat.TOPIC);

    @Property
    void piecesAreWholeTextsThatMakeTheWhole(
            @ForAll @StringLength(max = 200) String text, @ForAll @IntRange(min = 4, max = 50) int limit) {
        ByteString bytes = ByteString.copyFromUtf8(text);
        List<ByteString> pieces = TextChunks.split(bytes, limit);
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.size()).isBetween(1, limit);
            assertThat(piece.isValidUtf8()).isTrue();
        });
        assertThat(ByteString.copyFrom(pieces)).isEqualTo(bytes);
    }

    @Property(tries = 200)
    void whatIsSplitIsPutTogether(@ForAll @StringLength(min = 1, max = 500) String text) {
        ByteString bytes = ByteString.copyFromUtf8(text);
        streams.header(ADA, header("id").setTotalLength(bytes.size()).build(), 0);
        long index = 0;
        for (ByteString piece : TextChunks.split(bytes, 7)) {
            streams.chunk(ADA, chunk("id", index++, piece), 0);
        }
        assertThat(end("id")).map(TextStreams.Received::text).hasValue(bytes.toString(StandardCharsets.UTF_8));
    }

    @Property(tries = 100)
    void aTextWithinItsHeaderIsHeardAtOnce(@ForAll @StringLength(min = 1, max = 500) String text) {
        ByteString bytes = ByteString.copyFromUtf8(text);
        String whole = bytes.toStringUtf8();
        assertThat(streams.header(ADA, carrying(header("plain"), bytes, 0, bytes.size()), 0))
                .map(TextStreams.Received::text)
                .hasValue(whole);
        assertThat(streams.header(ADA, carrying(header("small"), deflated(bytes), 1, bytes.size()), 0))
                .map(TextStreams.Received::text)
                .hasValue(whole);
        assertThat(streams.openCount()).isZero();
    }

    @Test
    void aDeflatedTextInPiecesIsInflatedAtItsEnd() {
        ByteString bytes = ByteString.copyFromUtf8("plenum ".repeat(500));
        ByteString small = deflated(bytes);
        DataStream.Header header = header("id")
                .setTotalLength(bytes.size())
                .setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                12,
                                UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                        .build())
                .build();
        assertThat(streams.header(ADA, header, 0)).isEmpty();
        streams.chunk(ADA, chunk("id", 0, small.substring(0, 10)), 0);
        streams.chunk(ADA, chunk("id", 1, small.substring(10)), 0);
        assertThat(end("id")).map(TextStreams.Received::text).hasValue(bytes.toStringUtf8());
    }

    @Test
    void whatInflatesTooFarOrNotAtAllIsDropped() {
        ByteString bomb = deflated(ByteString.copyFrom(new byte[Limits.CHAT_BYTES + 1]));
        assertThat(streams.header(ADA, carrying(header("bomb"), bomb, 1, 10), 0))
                .isEmpty();
        ByteString cut =
                deflated(ByteString.copyFromUtf8("some text of a length")).substring(0, 6);
        assertThat(streams.header(ADA, carrying(header("cut"), cut, 1, 21), 0)).isEmpty();
        ByteString noise = ByteString.copyFrom(new byte[] {(byte) 0xff, 1, 2, 3});
        assertThat(streams.header(ADA, carrying(header("noise"), noise, 1, 4), 0))
                .isEmpty();
        assertThat(streams.header(ADA, carrying(header("later"), noise, 2, 4), 0))
                .isEmpty();
        assertThat(streams.header(ADA, carrying(header("lie"), ByteString.copyFromUtf8("abc"), 0, 4), 0))
                .isEmpty();
        assertThat(streams.openCount()).isZero();
    }

    private static DataStream.Header carrying(
            DataStream.Header.Builder header, ByteString content, int compression, int length) {
        return header.setTotalLength(length)
                .setUnknownFields(UnknownFieldSet.newBuilder()
                        .addField(
                                11,
                                UnknownFieldSet.Field.newBuilder()
                                        .addLengthDelimited(content)
                                        .build())
                        .addField(
                                12,
                                UnknownFieldSet.Field.newBuilder()
                                        .addVarint(compression)
                                        .build())
                        .build())
                .build();
    }

    private static ByteString deflated(ByteString text) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(text.toByteArray());
        deflater.finish();
        byte[] small = new byte[text.size() + 1_000];
        int length = deflater.deflate(small);
        deflater.end();
        return ByteString.copyFrom(small, 0, length);
    }

    @Test
    void aTextTooLongIsDropped() {
        streams.header(ADA, header("id").build(), 0);
        ByteString piece = ByteString.copyFrom(new byte[Limits.CHUNK_BYTES]);
        for (int i = 0; i * Limits.CHUNK_BYTES <= Limits.CHAT_BYTES; i++) {
            streams.chunk(ADA, chunk("id", i, piece), 0);
        }
        assertThat(end("id")).isEmpty();
        streams.header(ADA, header("id").setTotalLength(Limits.CHAT_BYTES + 1L).build(), 0);
        streams.header(ADA, header("id2").setTotalLength(-1).build(), 0);
        assertThat(streams.openCount()).isZero();
    }

    @Test
    void aMissingPieceDropsTheStreamAndARepeatedOneDoesNot() {
        streams.header(ADA, header("a").build(), 0);
        streams.chunk(ADA, chunk("a", 0, ByteString.copyFromUtf8("one")), 0);
        streams.chunk(ADA, chunk("a", 0, ByteString.copyFromUtf8("one")), 0);
        assertThat(end("a")).map(TextStreams.Received::text).hasValue("one");
        streams.header(ADA, header("b").build(), 0);
        streams.chunk(ADA, chunk("b", 1, ByteString.copyFromUtf8("two")), 0);
        assertThat(end("b")).isEmpty();
    }

    @Test
    void aStreamThatEndsShortOrWithAReasonIsDropped() {
        streams.header(ADA, header("a").setTotalLength(10).build(), 0);
        assertThat(end("a")).isEmpty();
        streams.header(ADA, header("b").build(), 0);
        assertThat(streams.trailer(
                        ADA,
                        DataStream.Trailer.newBuilder()
                                .setStreamId("b")
                                .setReason("error")
                                .build(),
                        0))
                .isEmpty();
    }

    @Test
    void aSlowStreamIsForgotten() {
        streams.header(ADA, header("a").build(), 0);
        assertThat(streams.trailer(
                        ADA, DataStream.Trailer.newBuilder().setStreamId("a").build(), Limits.STREAM.toNanos() + 1))
                .isEmpty();
    }

    @Test
    void noOneMayOpenTooManyAndAllTogetherNeither() {
        for (int person = 0; person < 100; person++) {
            for (int i = 0; i < 100; i++) {
                streams.header("person " + person, header("id " + i).build(), 0);
            }
            assertThat(streams.openCount())
                    .isEqualTo(Math.min((person + 1) * Limits.OPEN_STREAMS_PER_PARTICIPANT, Limits.OPEN_STREAMS));
        }
    }

    @Test
    void streamsOfThoseWhoLeftAndOfOthersUnderTheSameIdAreApart() {
        streams.header(ADA, header("id").build(), 0);
        streams.chunk("eve", chunk("id", 0, ByteString.copyFromUtf8("forged")), 0);
        assertThat(streams.trailer(
                        "eve", DataStream.Trailer.newBuilder().setStreamId("id").build(), 0))
                .isEmpty();
        streams.keepOnly(identity -> !identity.equals(ADA));
        assertThat(end("id")).isEmpty();
    }

    @Test
    void onlyNewTextOfTheTopicCounts() {
        streams.header(ADA, header("a").setTopic("lk.transcription").build(), 0);
        streams.header(
                ADA,
                header("b")
                        .clearTextHeader()
                        .setByteHeader(DataStream.ByteHeader.getDefaultInstance())
                        .build(),
                0);
        streams.header(
                ADA,
                header("c")
                        .setTextHeader(
                                DataStream.TextHeader.newBuilder().setOperationType(DataStream.OperationType.DELETE))
                        .build(),
                0);
        streams.header(ADA, header("").build(), 0);
        assertThat(streams.openCount()).isZero();
    }

    private Optional<TextStreams.Received> end(String id) {
        return streams.trailer(
                ADA, DataStream.Trailer.newBuilder().setStreamId(id).build(), 0);
    }

    private static DataStream.Header.Builder header(String id) {
        return DataStream.Header.newBuilder()
                .setStreamId(id)
                .setTopic(Chat.TOPIC)
                .setTextHeader(DataStream.TextHeader.getDefaultInstance());
    }

    private static DataStream.Chunk chunk(String id, long index, ByteString content) {
        return DataStream.Chunk.newBuilder()
                .setStreamId(id)
                .setChunkIndex(index)
                .setContent(content)
                .build();
    }
}
