// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.testing.Tone;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the last half second of what it is given, mono or the left side. */
final class Heard implements AudioSink {
    private final short[] ring = new short[24_000];
    private final AtomicLong frames = new AtomicLong();
    private int next;
    private long last = System.nanoTime();
    private long worstGap;

    @Override
    public synchronized void samples(short[] samples, int channels) {
        long now = System.nanoTime();
        worstGap = Math.max(worstGap, now - last);
        last = now;
        for (int i = 0; i < FRAMES; i++) {
            ring[next] = samples[i * channels];
            next = (next + 1) % ring.length;
        }
        frames.incrementAndGet();
    }

    long frames() {
        return frames.get();
    }

    synchronized short[] recent() {
        short[] ordered = new short[ring.length];
        System.arraycopy(ring, next, ordered, 0, ring.length - next);
        System.arraycopy(ring, 0, ordered, ring.length - next, next);
        return ordered;
    }

    synchronized double worstGapMillisAndReset() {
        double worst = worstGap / 1e6;
        worstGap = 0;
        last = System.nanoTime();
        return worst;
    }

    /** Whether the last half second was a tone of this frequency and nothing much else. */
    boolean tone(double hertz) {
        short[] samples = recent();
        return Tone.rms(samples) > 0.05 && Math.abs(Tone.pitch(samples) - hertz) < 0.02 * hertz;
    }
}
