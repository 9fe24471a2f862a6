// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads WAV files: PCM of 8, 16, 24 or 32 bit, 8 to 96 kHz, one or two channels, at most ten minutes. A file is trusted in
 * nothing: what it says of sizes is held against what is there before memory is taken.
 */
final class WavReader {
    private static final int SECONDS_AT_MOST = 600;
    private static final int BLOCK_FRAMES = 4_096;
    private static final int CHUNKS_AT_MOST = 1_000;
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xFFFE;

    private record Format(int channels, int rate, int bits) {
        int frameBytes() {
            return channels * bits / 8;
        }
    }

    /** Says what is wrong with a file in words a user can do something with. */
    private static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String detail) {
            super(detail);
        }
    }

    private WavReader() {}

    static WavSound read(Path file) throws SoundException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Unreadable(Files.exists(file) ? "it is not a file" : "it does not exist");
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return parse(in, Files.size(file));
            }
        } catch (IOException problem) {
            throw new SoundException(new SoundFailure.UnreadableFile(file.toString(), detail(problem)), problem);
        }
    }

    /** @param size of the whole file in bytes */
    static WavSound parse(InputStream in, long size) throws IOException {
        if (int32(in) != RIFF) {
            throw new Unreadable("it is not a WAV file");
        }
        int32(in);
        if (int32(in) != WAVE) {
            throw new Unreadable("it is not a WAV file");
        }
        long at = 12;
        @Nullable Format format = null;
        for (int chunk = 0; chunk < CHUNKS_AT_MOST; chunk++) {
            int name = int32(in);
            long length = int32(in) & 0xFFFF_FFFFL;
            at += 8;
            if (name == DATA) {
                if (format == null) {
                    throw new Unreadable("its format stands after its sound");
                }
                // Writers of streams leave 0 or the largest number where they never learnt the length.
                long there = size - at;
                return samples(in, format, length == 0 ? there : Math.min(length, there));
            }
            long padded = length + (length & 1);
            if (name == FORMAT) {
                if (length < 16 || length > 256) {
                    throw new Unreadable("its format is damaged");
                }
                format = format(in.readNBytes((int) padded));
            } else {
                in.skipNBytes(padded);
            }
            at += padded;
        }
        throw new Unreadable("there is no sound in it");
    }

    private static Format format(byte[] chunk) throws IOException {
        if (chunk.length < 16) {
            throw new EOFException();
        }
        int tag = int16(chunk, 0);
        if (tag == EXTENSIBLE && chunk.length >= 26) {
            tag = int16(chunk, 24);
        }
        int channels = int16(chunk, 2);
        int rate = int16(chunk, 4) | int16(chunk, 6) << 16;
        int block = int16(chunk, 12);
        int bits = int16(chunk, 14);
        if (tag != PCM) {
            throw new Unreadable("it is compressed or floating point (format " + tag + "); PCM is needed");
        }
        if (channels < 1 || channels > 2) {
            throw new Unreadable("it has " + channels + " channels; one or two are needed");
        }
        if (rate < 8_000 || rate > 96_000) {
            throw new Unreadable("it has " + rate + " samples a second; 8,000 to 96,000 are needed");
        }
        if (bits != 8 && bits != 16 && bits != 24 && bits != 32) {
            throw new Unreadable("it has " + bits + " bits a sample; 8, 16, 24 or 32 are needed");
        }
        Format format = new Format(channels, rate, bits);
        if (block != format.frameBytes()) {
            throw new Unreadable("its format contradicts itself");
        }
        return format;
    }

    private static WavSound samples(InputStream in, Format format, long bytes) throws IOException {
        long frames = bytes / format.frameBytes();
        if (frames <= 0) {
            throw new Unreadable("there is no sound in it");
        }
        if (frames > (long) SECONDS_AT_MOST * format.rate()) {
            throw new Unreadable("it is longer than ten minutes");
        }
        short[] samples = new short[(int) frames];
        int frameBytes = format.frameBytes();
        byte[] block = new byte[BLOCK_FRAMES * frameBytes];
        int done = 0;
        while (done < samples.length) {
            int wanted = Math.min(BLOCK_FRAMES, samples.length - done);
            int got = in.readNBytes(block, 0, wanted * frameBytes) / frameBytes;
            for (int i = 0; i < got; i++) {
                samples[done + i] = mono(block, i * frameBytes, format);
            }
            done += got;
            if (got < wanted) {
                return truncated(format, samples, done);
            }
        }
        return new WavSound(format.rate(), samples);
    }

    private static short mono(byte[] block, int at, Format format) {
        int first = sample(block, at, format.bits());
        if (format.channels() == 1) {
            return (short) first;
        }
        return (short) ((first + sample(block, at + format.bits() / 8, format.bits())) / 2);
    }

    /** The file became shorter while it was read. */
    private static WavSound truncated(Format format, short[] samples, int count) throws IOException {
        if (count == 0) {
            throw new Unreadable("there is no sound in it");
        }
        return new WavSound(format.rate(), Arrays.copyOf(samples, count));
    }

    /** Its upper 16 bits; 8 bit are unsigned, all others signed. */
    private static int sample(byte[] frame, int at, int bits) {
        return switch (bits) {
            case 8 -> ((frame[at] & 0xFF) - 128) << 8;
            case 16 -> (short) int16(frame, at);
            case 24 -> (short) int16(frame, at + 1);
            default -> (short) int16(frame, at + 2);
        };
    }

    private static int int16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    private static int int32(InputStream in) throws IOException {
        byte[] four = in.readNBytes(4);
        if (four.length < 4) {
            throw new EOFException();
        }
        return int16(four, 0) | int16(four, 2) << 16;
    }

    private static String detail(IOException problem) {
        return switch (problem) {
            case Unreadable said -> String.valueOf(said.getMessage());
            case EOFException _ -> "it ends too early";
            default -> "it cannot be read: " + problem.getMessage();
        };
    }
}
