// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * The Huffman tables of ISO/IEC 10918-1, annex K, which MJPEG cameras leave out of their pictures and the platform's decoder
 * insists on. Used by one thread, as its memory is reused.
 */
final class HuffmanTables {
    private static final int MARKER = 0xff;
    private static final int DEFINE_HUFFMAN_TABLES = 0xc4;
    private static final int START_OF_SCAN = 0xda;
    private static final int FIRST_SEGMENT = 2;

    /** Table class (0 DC, 1 AC) and destination, then its table. */
    private record Table(int id, JPEGHuffmanTable table) {}

    private static final List<Table> STANDARD = List.of(
            new Table(0x00, JPEGHuffmanTable.StdDCLuminance),
            new Table(0x01, JPEGHuffmanTable.StdDCChrominance),
            new Table(0x10, JPEGHuffmanTable.StdACLuminance),
            new Table(0x11, JPEGHuffmanTable.StdACChrominance));

    private final byte[] segment = segment();
    private byte[] completed = new byte[0];

    /** Whether a picture defines no tables before its first scan. */
    boolean lacking(byte[] jpeg, int length) {
        for (int at = FIRST_SEGMENT; at + 4 <= length && (jpeg[at] & 0xff) == MARKER; ) {
            int marker = jpeg[at + 1] & 0xff;
            if (marker == DEFINE_HUFFMAN_TABLES || marker == START_OF_SCAN) {
                return marker == START_OF_SCAN;
            }
            at += 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
        }
        return false;
    }

    /** The picture with the tables right behind its start: {@code length + size()} bytes of memory that is reused. */
    byte[] with(byte[] jpeg, int length) {
        if (completed.length < length + segment.length) {
            completed = new byte[length + segment.length];
        }
        System.arraycopy(jpeg, 0, completed, 0, FIRST_SEGMENT);
        System.arraycopy(segment, 0, completed, FIRST_SEGMENT, segment.length);
        System.arraycopy(jpeg, FIRST_SEGMENT, completed, FIRST_SEGMENT + segment.length, length - FIRST_SEGMENT);
        return completed;
    }

    int size() {
        return segment.length;
    }

    private static byte[] segment() {
        ByteArrayOutputStream tables = new ByteArrayOutputStream();
        for (Table standard : STANDARD) {
            tables.write(standard.id());
            short[] lengths = standard.table().getLengths();
            for (int i = 0; i < 16; i++) {
                tables.write(i < lengths.length ? lengths[i] : 0);
            }
            for (short value : standard.table().getValues()) {
                tables.write(value);
            }
        }
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.write(MARKER);
        segment.write(DEFINE_HUFFMAN_TABLES);
        segment.write((tables.size() + 2) >> 8);
        segment.write(tables.size() + 2);
        segment.writeBytes(tables.toByteArray());
        return segment.toByteArray();
    }
}
