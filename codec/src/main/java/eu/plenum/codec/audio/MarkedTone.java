// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.SyncMark;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The tone microphone: a sine at 0.06 of full scale that rises to a quarter during each {@link SyncMark}, 10 ms mono at a time, to
 * be pulled every 10 ms. Owned by the thread that pulls it.
 */
final class MarkedTone {
    private static final double QUIET = 0.06 * 32_768;
    private static final double BEEP = 0.25 * 32_768;
    private static final double RATE = 48_000;
    private static final long CHUNK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    /** A pull is late by what its thread was kept waiting; beyond this the clock was not followed, so it is taken up anew. */
    private static final long SLIP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final LongSupplier nanoTime;
    private final double step;
    private double phase;
    private long due;

    MarkedTone(double hertz, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        step = 2 * Math.PI * hertz / RATE;
        due = nanoTime.getAsLong();
    }

    void next(short[] samples) {
        long now = nanoTime.getAsLong();
        if (Math.abs(now - due) > SLIP_NANOS) {
            due = now;
        }
        for (int i = 0; i < samples.length; i++) {
            double amplitude = SyncMark.on(due + Math.round(i * 1e9 / RATE)) ? BEEP : QUIET;
            samples[i] = (short) Math.round(amplitude * Math.sin(phase));
            phase += step;
        }
        phase %= 2 * Math.PI;
        due += CHUNK_NANOS;
    }
}
