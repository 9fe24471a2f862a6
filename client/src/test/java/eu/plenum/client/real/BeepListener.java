// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to what a PulseAudio sink plays and notes when sound begins after at least a quarter of a second of much less. What
 * it hears was played up to 10 ms before: that is the piece in which parec delivers.
 */
public final class BeepListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BeepListener.class);
    private static final int PIECE = 240;
    private static final int QUIET_PIECES = 50;

    private final Process parec;
    private final List<Long> beeps = new CopyOnWriteArrayList<>();

    /** @param environment of the PulseAudio daemon */
    public BeepListener(String sink, Map<String, String> environment) {
        RealParts.require(RealParts.program("parec").isPresent(), "no parec (apt-get install pulseaudio-utils)");
        ProcessBuilder builder = new ProcessBuilder(
                "parec",
                "--raw",
                "--rate=48000",
                "--channels=1",
                "--format=s16le",
                "--latency-msec=10",
                "-d",
                sink + ".monitor");
        builder.environment().putAll(environment);
        try {
            parec = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("beeps").start(this::listen);
    }

    /** Readings of {@link System#nanoTime}. */
    public List<Long> beeps() {
        return List.copyOf(beeps);
    }

    private void listen() {
        double peak = 0;
        int quiet = 0;
        try (InputStream in = parec.getInputStream()) {
            for (byte[] piece = in.readNBytes(2 * PIECE); piece.length == 2 * PIECE; piece = in.readNBytes(2 * PIECE)) {
                long now = System.nanoTime();
                double level = rms(piece);
                peak = Math.max(peak, level);
                if (level > 0.02 && level > peak / 2) {
                    if (quiet > QUIET_PIECES) {
                        beeps.add(now);
                    }
                    quiet = 0;
                } else {
                    quiet++;
                }
            }
        } catch (IOException e) {
            LOG.debug("the listener was closed", e);
        }
    }

    private static double rms(byte[] piece) {
        double sum = 0;
        for (int i = 0; i < piece.length; i += 2) {
            double sample = (short) ((piece[i] & 0xff) | piece[i + 1] << 8) / 32_768.0;
            sum += sample * sample;
        }
        return Math.sqrt(sum / (piece.length / 2.0));
    }

    @Override
    public void close() {
        parec.destroyForcibly();
    }

    /** For each flash that has a beep within half a second: how many milliseconds after it the beep came. */
    public static List<Double> offsets(List<Long> flashes, List<Long> beeps) {
        return flashes.stream()
                .flatMap(flash -> beeps.stream()
                        .map(beep -> (beep - flash) / 1e6)
                        .filter(offset -> Math.abs(offset) < 500)
                        .min((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                        .stream())
                .toList();
    }
}
