// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;

/** Reads PNG files of 8-bit RGB or RGBA, not interlaced: an independent check of what is written, with no AWT. */
final class PngPicture {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;

    private PngPicture() {}

    static Picture read(Path file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (in.readLong() != SIGNATURE) {
                throw new IOException(file + " is no PNG");
            }
            int width = 0;
            int height = 0;
            int channels = 0;
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.US_ASCII);
                byte[] data = in.readNBytes(length);
                in.readInt();
                switch (type) {
                    case "IHDR" -> {
                        DataInputStream header = new DataInputStream(new ByteArrayInputStream(data));
                        width = header.readInt();
                        height = header.readInt();
                        channels = channels(file, header.readInt());
                    }
                    case "IDAT" -> packed.write(data);
                    case "IEND" -> {
                        return unpack(packed.toByteArray(), width, height, channels);
                    }
                    default -> {
                        // Other chunks say nothing about the pixels.
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rest of the header begins with bit depth and colour type. */
    private static int channels(Path file, int header) throws IOException {
        return switch (header >>> 16) {
            case 0x0802 -> 3;
            case 0x0806 -> 4;
            default -> throw new IOException(file + ": not 8-bit RGB or RGBA");
        };
    }

    private static Picture unpack(byte[] packed, int width, int height, int channels) throws IOException {
        byte[] rgba = new byte[width * height * 4];
        int stride = width * channels;
        byte[] above = new byte[stride];
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            for (int y = 0; y < height; y++) {
                int filter = in.read();
                byte[] row = in.readNBytes(stride);
                if (filter < 0 || row.length < stride) {
                    throw new IOException("the picture ends early");
                }
                unfilter(filter, row, above, channels);
                for (int x = 0; x < width; x++) {
                    int to = (y * width + x) * 4;
                    System.arraycopy(row, x * channels, rgba, to, 3);
                    rgba[to + 3] = channels == 4 ? row[x * 4 + 3] : (byte) 255;
                }
                above = row;
            }
        }
        return new Picture(width, height, rgba);
    }

    private static void unfilter(int filter, byte[] row, byte[] above, int channels) throws IOException {
        for (int i = 0; i < row.length; i++) {
            int left = i < channels ? 0 : row[i - channels] & 0xff;
            int up = above[i] & 0xff;
            int corner = i < channels ? 0 : above[i - channels] & 0xff;
            int predicted = switch (filter) {
                case 0 -> 0;
                case 1 -> left;
                case 2 -> up;
                case 3 -> (left + up) / 2;
                case 4 -> paeth(left, up, corner);
                default -> throw new IOException("filter " + filter);
            };
            row[i] = (byte) (row[i] + predicted);
        }
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int byLeft = Math.abs(guess - left);
        int byUp = Math.abs(guess - up);
        int byCorner = Math.abs(guess - corner);
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }
}
