// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the parts out of a {@code multipart/x-mixed-replace} stream into one reused buffer. Cameras break the rules: the
 * boundary may be given with or without its two dashes, the length may be missing. Everything has a cap; one thread reads.
 */
final class MultipartReader {
    static final int LARGEST_PART = 8 << 20;
    private static final int LONGEST_LINE = 1024;
    private static final int MOST_LINES = 64;
    private static final int LONGEST_BOUNDARY = 200;

    private final StreamBody body;
    private final byte[] delimiter;
    private byte[] part = new byte[1 << 16];
    private int length;
    private boolean delimiterRead;

    private MultipartReader(StreamBody body, String boundary) {
        this.body = body;
        String dashed = boundary.startsWith("--") ? boundary : "--" + boundary;
        delimiter = dashed.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Empty when the content type is none of a stream of pictures. */
    static Optional<MultipartReader> of(StreamBody body, String contentType) {
        String[] fields = contentType.split(";", -1);
        if (!fields[0].strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Optional.empty();
        }
        for (String field : fields) {
            String stripped = field.strip();
            if (stripped.regionMatches(true, 0, "boundary=", 0, 9)) {
                String boundary = stripped.substring(9).replace("\"", "").strip();
                return boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY
                        ? Optional.empty()
                        : Optional.of(new MultipartReader(body, boundary));
            }
        }
        return Optional.empty();
    }

    /** Reads the next part whole; its bytes are the first {@link #length} of {@link #bytes}, until the next call. */
    void next() throws IOException {
        if (!delimiterRead) {
            skipToDelimiter();
        }
        delimiterRead = false;
        int announced = readHeaders();
        if (announced >= 0) {
            ensure(announced);
            body.read(part, 0, announced);
            length = announced;
        } else {
            readToDelimiter();
        }
    }

    byte[] bytes() {
        return part;
    }

    int length() {
        return length;
    }

    private void skipToDelimiter() throws IOException {
        for (int skipped = 0; skipped < LARGEST_PART; ) {
            String line = readLine();
            if (line.startsWith(new String(delimiter, StandardCharsets.ISO_8859_1))) {
                return;
            }
            skipped += line.length() + 1;
        }
        throw new ProtocolException("no boundary");
    }

    /** The length announced, or -1. */
    private int readHeaders() throws IOException {
        int announced = -1;
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = readLine();
            if (line.isEmpty()) {
                return announced;
            }
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                announced = announcedLength(line.substring(15).strip());
            }
        }
        throw new ProtocolException("endless part header");
    }

    private static int announcedLength(String text) throws ProtocolException {
        try {
            int announced = Integer.parseInt(text);
            if (announced < 0 || announced > LARGEST_PART) {
                throw new ProtocolException("part of " + announced + " bytes");
            }
            return announced;
        } catch (NumberFormatException e) {
            throw new ProtocolException("part length not a number");
        }
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = body.read(); c != '\n'; c = body.read()) {
            if (line.length() >= LONGEST_LINE) {
                throw new ProtocolException("endless line");
            }
            line.append((char) c);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    private void readToDelimiter() throws IOException {
        length = 0;
        while (!endsWithDelimiter()) {
            ensure(length + 1);
            part[length++] = (byte) body.read();
        }
        length -= delimiter.length;
        if (length > 0 && part[length - 1] == '\n') {
            length--;
        }
        if (length > 0 && part[length - 1] == '\r') {
            length--;
        }
        readLine();
        delimiterRead = true;
    }

    private boolean endsWithDelimiter() {
        return length >= delimiter.length
                && part[length - 1] == delimiter[delimiter.length - 1]
                && Arrays.equals(part, length - delimiter.length, length, delimiter, 0, delimiter.length);
    }

    private void ensure(int size) throws ProtocolException {
        if (size > LARGEST_PART) {
            throw new ProtocolException("part too large");
        }
        if (size > part.length) {
            part = Arrays.copyOf(part, Math.min(LARGEST_PART, Math.max(size, part.length * 2)));
        }
    }
}
