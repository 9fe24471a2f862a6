// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/**
 * The gain of one voice: its volume, lowered while the voice is so loud (RMS above -12 dBFS over some 50 ms) that it would hurt
 * beside the others. Normal speech lies 10 dB lower and is left alone. Owned by the thread that pulls the mix.
 */
final class ShoutGuard {
    private static final double LOUD = 0.25 * 32_768;
    private static final double SMOOTHING = 0.2;
    /** 6 dB a second: a shout is not followed by a pumping room. */
    private static final double RELEASE = Math.pow(10, 6.0 / 20 / 100);

    private double energy;
    private double guard = 1;
    private double gain;

    /** The gain at the end of the 10 ms before: where the next ramp begins. */
    double gain() {
        return gain;
    }

    /** Takes the energy (mean square) of the next 10 ms and gives the gain at their end. */
    double next(double meanSquare, double volume) {
        energy += SMOOTHING * (meanSquare - energy);
        double rms = Math.sqrt(energy) * volume;
        double allowed = rms > LOUD ? LOUD / rms : 1;
        guard = Math.min(allowed, guard * RELEASE);
        gain = volume * guard;
        return gain;
    }
}
