// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PNG (ISO/IEC 15948), colour type 2: what a headless program needs of java.desktop without starting a toolkit.
 * Fast rather than small, because one picture per participant and second is written beside a call.
 */
final class PngPicture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte FILTER_SUB = 1;

    private PngPicture() {}

    /** @param bgra rows of {@code width * 4} bytes from index 0; read by index; opaque, so alpha is left out */
    static byte[] encode(ByteBuffer bgra, int width, int height) {
        if (width < 1 || height < 1 || bgra.limit() < (long) width * height * 4) {
            throw new IllegalArgumentException(width + "x" + height + " in " + bgra.limit() + " bytes");
        }
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream(width * height);
            DataOutputStream out = new DataOutputStream(png);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", pixels(bgra, width, height));
            chunk(out, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }

    private static byte[] header(int width, int height) {
        // Bit depth 8, RGB, and the only compression, filter method and order without interlace there are.
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
    }

    private static byte[] pixels(ByteBuffer bgra, int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(width * height);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            byte[] source = new byte[width * 4];
            byte[] row = new byte[1 + width * 3];
            row[0] = FILTER_SUB;
            for (int y = 0; y < height; y++) {
                bgra.get(y * source.length, source);
                filter(source, row, width);
                out.write(row);
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Each byte less the same colour of the pixel to its left. */
    private static void filter(byte[] source, byte[] row, int width) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int x = 0; x < width; x++) {
            int b = source[x * 4];
            int g = source[x * 4 + 1];
            int r = source[x * 4 + 2];
            row[1 + x * 3] = (byte) (r - red);
            row[2 + x * 3] = (byte) (g - green);
            row[3 + x * 3] = (byte) (b - blue);
            red = r;
            green = g;
            blue = b;
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
