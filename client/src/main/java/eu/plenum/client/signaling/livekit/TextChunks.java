// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/** Splits UTF-8 text so that no character is cut in two. Pure. */
final class TextChunks {

    private TextChunks() {}

    /** Pieces of at most {@code limit} bytes (4 or more), none for empty text. */
    static List<ByteString> split(ByteString text, int limit) {
        List<ByteString> chunks = new ArrayList<>();
        int start = 0;
        while (start < text.size()) {
            int end = Math.min(start + limit, text.size());
            while (end < text.size() && continues(text.byteAt(end))) {
                end--;
            }
            chunks.add(text.substring(start, end));
            start = end;
        }
        return chunks;
    }

    /** Whether the byte is inside a character. */
    private static boolean continues(byte unit) {
        return (unit & 0xC0) == 0x80;
    }
}
