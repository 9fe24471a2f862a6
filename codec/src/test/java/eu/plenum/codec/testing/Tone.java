// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

/** Measures sound at 48 kHz. */
public final class Tone {
    private static final double RATE = 48_000;

    private Tone() {}

    /** Amplitude of one frequency in the samples, 0 to 1 of full scale (Goertzel). */
    public static double amplitude(short[] samples, double hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double one = 0;
        double two = 0;
        for (short sample : samples) {
            double now = sample / 32768.0 + coefficient * one - two;
            two = one;
            one = now;
        }
        return 2 * Math.sqrt(Math.max(0, one * one + two * two - coefficient * one * two)) / samples.length;
    }

    /** Frequency of a clean tone, from its zero crossings. */
    public static double pitch(short[] samples) {
        int crossings = 0;
        int first = -1;
        int last = -1;
        for (int i = 1; i < samples.length; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                crossings++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return crossings < 2 ? 0 : (crossings - 1) * RATE / (last - first);
    }

    /** Root mean square, 0 to 1 of full scale. */
    public static double rms(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length) / 32768;
    }
}
