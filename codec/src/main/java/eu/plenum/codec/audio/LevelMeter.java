// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.function.LongSupplier;

/** RMS of the last 100 ms, 0 to 1. Fed by one thread, read by any; falls to 0 when nothing comes any more. */
final class LevelMeter {
    private static final int BLOCKS = 10;
    private static final double FULL_SCALE = 32_768;
    private static final long STALE_NANOS = 150_000_000;

    private final LongSupplier nanoTime;
    private final double[] energies = new double[BLOCKS];
    private int next;
    private volatile double level;
    private volatile long fedAt;

    LevelMeter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.fedAt = nanoTime.getAsLong() - STALE_NANOS;
    }

    /** Takes 10 ms, of any number of channels. */
    void add(short[] samples, int count) {
        double energy = 0;
        for (int i = 0; i < count; i++) {
            energy += (double) samples[i] * samples[i];
        }
        energies[next] = energy / count;
        next = (next + 1) % BLOCKS;
        double sum = 0;
        for (double block : energies) {
            sum += block;
        }
        level = Math.sqrt(sum / BLOCKS) / FULL_SCALE;
        fedAt = nanoTime.getAsLong();
    }

    double level() {
        return nanoTime.getAsLong() - fedAt >= STALE_NANOS ? 0 : level;
    }
}
