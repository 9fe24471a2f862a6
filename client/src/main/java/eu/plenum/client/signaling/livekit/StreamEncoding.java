// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import livekit.LivekitModels.DataStream;

/**
 * How the content of a stream is carried, beside plain chunks: {@code inline_content} (11) and {@code compression} (12) of
 * livekit_models.proto's {@code DataStream.Header}, which our message types are too old to know. livekit-client 2.23 uses both when
 * all the others that it knows of understand them, and so also when it does not know of us yet. Pure.
 */
final class StreamEncoding {
    private static final int INLINE_CONTENT = 11;
    private static final int COMPRESSION = 12;
    private static final long NONE = 0;
    private static final long DEFLATE_RAW = 1;

    private StreamEncoding() {}

    /** The whole content, if the header carries it. */
    static Optional<ByteString> inline(DataStream.Header header) {
        List<ByteString> values = field(header, INLINE_CONTENT).getLengthDelimitedList();
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    static boolean deflated(DataStream.Header header) {
        return compression(header) == DEFLATE_RAW;
    }

    /** False for a compression of a later day. */
    static boolean known(DataStream.Header header) {
        return compression(header) == NONE || compression(header) == DEFLATE_RAW;
    }

    /** Empty when it is not a whole deflated text (RFC 1951), or one of more bytes than this. */
    static Optional<ByteString> inflate(ByteString deflated, int most) {
        Inflater inflater = new Inflater(true);
        try {
            // The one byte more that raw streams may need at their end (Inflater).
            inflater.setInput(deflated.concat(ByteString.copyFrom(new byte[1])).toByteArray());
            byte[] inflated = new byte[most + 1];
            int length = 0;
            while (!inflater.finished() && length < inflated.length) {
                int more = inflater.inflate(inflated, length, inflated.length - length);
                if (more == 0 && !inflater.finished()) {
                    return Optional.empty();
                }
                length += more;
            }
            return inflater.finished() && length <= most
                    ? Optional.of(ByteString.copyFrom(inflated, 0, length))
                    : Optional.empty();
        } catch (DataFormatException malformed) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static long compression(DataStream.Header header) {
        List<Long> values = field(header, COMPRESSION).getVarintList();
        return values.isEmpty() ? NONE : values.getLast();
    }

    private static UnknownFieldSet.Field field(DataStream.Header header, int number) {
        return header.getUnknownFields().getField(number);
    }
}
