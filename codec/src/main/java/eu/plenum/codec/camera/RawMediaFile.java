// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The pictures of a YUV4MPEG2 file ({@code .y4m}), which holds them as they are: a file that costs next to nothing to play, for
 * measurements, and the one kind that Chromium plays as a camera too. 8 bits, 4:2:0, limited range. Used by one thread.
 */
final class RawMediaFile implements AutoCloseable {
    private static final byte[] MAGIC = "YUV4MPEG2 ".getBytes(StandardCharsets.US_ASCII);
    private static final int LINE_BYTES = 256;

    private final FileChannel channel;
    private final ByteBuffer line = ByteBuffer.allocate(LINE_BYTES);
    private final long first;
    private int width;
    private int height;
    private double fps;

    /** @throws IOException when it cannot be read; its message is one clause in English when it is a ProtocolException */
    RawMediaFile(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.READ);
        boolean done = false;
        try {
            for (String field : line().split(" ", -1)) {
                read(field);
            }
            first = channel.position();
            if (width < 2 || height < 2 || width > MediaFile.LARGEST_WIDTH || height > MediaFile.LARGEST_HEIGHT) {
                throw new ProtocolException(
                        "its pictures are not of 2x2 to " + MediaFile.LARGEST_WIDTH + "x" + MediaFile.LARGEST_HEIGHT);
            }
            if (!(fps >= 1 && fps <= 120)) {
                throw new ProtocolException("its pictures do not come at 1 to 120 a second");
            }
            done = true;
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    /** Whether a file begins as such files do. */
    static boolean is(Path path) throws IOException {
        try (FileChannel opened = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer begin = ByteBuffer.allocate(MAGIC.length);
            int read = 0;
            while (begin.hasRemaining() && read >= 0) {
                read = opened.read(begin);
            }
            return begin.flip().equals(ByteBuffer.wrap(MAGIC));
        }
    }

    double fps() {
        return fps;
    }

    /** Memory for one picture. */
    I420Picture memory() {
        return new I420Picture(width, height);
    }

    /** Reads the next picture; false at the end of the file, also in the middle of a picture. */
    boolean next(I420Picture memory) throws IOException {
        if (channel.position() >= channel.size()) {
            return false;
        }
        String head = line();
        if (!head.equals("FRAME") && !head.startsWith("FRAME ")) {
            throw new ProtocolException("it is damaged");
        }
        return fill(memory.y()) && fill(memory.u()) && fill(memory.v());
    }

    void rewind() throws IOException {
        channel.position(first);
    }

    private boolean fill(ByteBuffer plane) throws IOException {
        plane.clear();
        while (plane.hasRemaining()) {
            if (channel.read(plane) < 0) {
                plane.clear();
                return false;
            }
        }
        plane.clear();
        return true;
    }

    /** Up to the end of the line, behind which the channel stands then. */
    private String line() throws IOException {
        long begin = channel.position();
        line.clear();
        int read = 1;
        while (line.hasRemaining() && read > 0) {
            read = channel.read(line, begin + line.position());
        }
        byte[] bytes = line.array();
        for (int i = 0; i < line.position(); i++) {
            if (bytes[i] == '\n') {
                channel.position(begin + i + 1);
                return new String(bytes, 0, i, StandardCharsets.US_ASCII);
            }
        }
        throw line.hasRemaining() ? new EOFException("in a line") : new ProtocolException("it is damaged");
    }

    private void read(String field) throws ProtocolException {
        if (field.isEmpty()) {
            return;
        }
        String value = field.substring(1);
        try {
            switch (field.charAt(0)) {
                case 'W' -> width = Integer.parseInt(value);
                case 'H' -> height = Integer.parseInt(value);
                case 'F' -> {
                    String[] parts = value.split(":", 2);
                    fps = Double.parseDouble(parts[0]) / (parts.length == 2 ? Double.parseDouble(parts[1]) : 1);
                }
                case 'I' -> require(value.equals("p") || value.equals("?"), "its pictures are interlaced");
                case 'C' ->
                    require(
                            value.startsWith("420") && !value.startsWith("420p1"),
                            "its colours are not 4:2:0 with 8 bits");
                case 'X' -> require(!value.equals("COLORRANGE=FULL"), "its colours are not of the limited range");
                default -> {
                    // The shape of a pixel, the name of the format.
                }
            }
        } catch (NumberFormatException malformed) {
            ProtocolException damaged = new ProtocolException("it is damaged");
            damaged.initCause(malformed);
            throw damaged;
        }
    }

    private static void require(boolean holds, String otherwise) throws ProtocolException {
        if (!holds) {
            throw new ProtocolException(otherwise);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
