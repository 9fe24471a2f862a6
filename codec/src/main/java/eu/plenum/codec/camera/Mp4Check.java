// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Looks through the index of an MP4 or QuickTime file before JCodec reads it, since JCodec allocates whatever the file says:
 * every table must lie within its box, every sample within the cap, and boxes may not nest deeper than any real file does.
 */
final class Mp4Check {
    static final int LARGEST_INDEX = 64 << 20;
    static final int LARGEST_SAMPLE = 16 << 20;
    static final int MOST_SAMPLES = 5_000_000;
    private static final int MOST_BOXES = 10_000;
    private static final int DEEPEST = 12;
    private static final Set<String> CONTAINERS =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "udta", "gmhd", "wave", "tapt");

    private int boxes;
    private boolean reordered;

    private Mp4Check() {}

    /** What is worth knowing of a file that may be read. */
    record Index(boolean reordered) {}

    /** @throws IOException when it is no such file, or not one to be trusted; its message is one clause in English */
    static Index check(FileChannel file) throws IOException {
        long size = file.size();
        Mp4Check check = new Mp4Check();
        boolean found = false;
        for (long at = 0; at + 8 <= size; ) {
            check.count();
            ByteBuffer header = read(file, at, (int) Math.min(16, size - at));
            long length = Integer.toUnsignedLong(header.getInt());
            String type = type(header);
            if (length == 1 && header.remaining() >= 8) {
                length = header.getLong();
            } else if (length == 0) {
                length = size - at;
            }
            if (length < 8 || length > size - at) {
                throw new ProtocolException("it is no MP4 file, or it is cut off");
            }
            if (type.equals("moov")) {
                if (length > LARGEST_INDEX) {
                    throw new ProtocolException("its index is too large");
                }
                found = true;
                ByteBuffer box = read(file, at, (int) length);
                check.boxes(box.position(8), 0);
            }
            at += length;
        }
        if (!found) {
            throw new ProtocolException("it is no MP4 file");
        }
        return new Index(check.reordered);
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("it is cut off");
            }
        }
        return buffer.flip();
    }

    private void boxes(ByteBuffer content, int depth) throws ProtocolException {
        if (depth > DEEPEST) {
            throw new ProtocolException("its boxes nest too deep");
        }
        while (content.remaining() >= 8) {
            count();
            int start = content.position();
            int length = content.getInt();
            String type = type(content);
            if (length == 0) {
                length = content.limit() - start;
            }
            if (length < 8 || length > content.limit() - start) {
                throw new ProtocolException("a box reaches beyond its container");
            }
            box(type, content.slice(content.position(), length - 8), depth);
            content.position(start + length);
        }
    }

    private void box(String type, ByteBuffer payload, int depth) throws ProtocolException {
        switch (type) {
            case "stts" -> table(payload, 4, 8);
            case "ctts" -> {
                reordered = true;
                table(payload, 4, 8);
            }
            case "stsc" -> table(payload, 4, 12);
            case "stco", "stss", "stps" -> table(payload, 4, 4);
            case "co64" -> table(payload, 4, 8);
            case "elst" -> table(payload, 4, payload.hasRemaining() && payload.get(0) == 1 ? 20 : 12);
            case "stsd", "dref" -> table(payload, 4, 8);
            case "stsz" -> sampleSizes(payload);
            default -> {
                if (CONTAINERS.contains(type)) {
                    boxes(payload, depth + 1);
                }
            }
        }
    }

    private static void sampleSizes(ByteBuffer payload) throws ProtocolException {
        if (payload.remaining() < 12) {
            throw new ProtocolException("a table is cut off");
        }
        int each = payload.getInt(4);
        if (each == 0) {
            table(payload, 8, 4);
            for (int at = 12; at + 4 <= payload.limit(); at += 4) {
                sampleSize(payload.getInt(at));
            }
        } else {
            sampleSize(each);
            entries(payload.getInt(8));
        }
    }

    private static void sampleSize(int bytes) throws ProtocolException {
        if (bytes < 0 || bytes > LARGEST_SAMPLE) {
            throw new ProtocolException("a picture in it is too large");
        }
    }

    /** The number of entries stands at {@code countAt} and the entries behind it. */
    private static void table(ByteBuffer payload, int countAt, int entryBytes) throws ProtocolException {
        if (payload.remaining() < countAt + 4) {
            throw new ProtocolException("a table is cut off");
        }
        int entries = payload.getInt(countAt);
        entries(entries);
        if ((long) entries * entryBytes > payload.remaining() - countAt - 4) {
            throw new ProtocolException("a table is longer than its box");
        }
    }

    private static void entries(int entries) throws ProtocolException {
        if (entries < 0 || entries > MOST_SAMPLES) {
            throw new ProtocolException("a table is too long");
        }
    }

    private void count() throws ProtocolException {
        if (++boxes > MOST_BOXES) {
            throw new ProtocolException("it has too many boxes");
        }
    }

    private static String type(ByteBuffer content) {
        byte[] type = new byte[4];
        content.get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
