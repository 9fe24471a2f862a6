// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/**
 * Coefficients of a windowed sinc (Kaiser, beta 6), one row of {@link #TAPS} for each of {@link #PHASES} positions between two
 * samples. Each row adds up to 1, so that no phase is louder than another; row 0 passes the sample through unchanged.
 */
final class SincTable {
    static final int TAPS = 16;
    static final int PHASES = 1_024;
    /** Samples needed before and at the position; as many less one after it. */
    static final int BEFORE = TAPS / 2 - 1;

    static final int AFTER = TAPS / 2;

    private static final double BETA = 6;

    private final float[] rows;

    /** @param cutoff as a share of half the sampling rate: 1 where the rate stays about the same, less to lower it */
    SincTable(double cutoff) {
        rows = new float[(PHASES + 1) * TAPS];
        for (int phase = 0; phase <= PHASES; phase++) {
            double fraction = (double) phase / PHASES;
            double sum = 0;
            double[] row = new double[TAPS];
            for (int tap = 0; tap < TAPS; tap++) {
                double x = tap - BEFORE - fraction;
                row[tap] = sinc(cutoff * x) * kaiser(x / AFTER);
                sum += row[tap];
            }
            for (int tap = 0; tap < TAPS; tap++) {
                rows[phase * TAPS + tap] = (float) (row[tap] / sum);
            }
        }
    }

    /** The value at {@code position} of {@code samples}; from {@code BEFORE} before to {@code AFTER} after it must be there. */
    float at(float[] samples, double position) {
        int whole = (int) position;
        int row = ((int) ((position - whole) * PHASES + 0.5)) * TAPS;
        int start = whole - BEFORE;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < TAPS; i += 4) {
            a += samples[start + i] * rows[row + i];
            b += samples[start + i + 1] * rows[row + i + 1];
            c += samples[start + i + 2] * rows[row + i + 2];
            d += samples[start + i + 3] * rows[row + i + 3];
        }
        return (a + b) + (c + d);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    /** Modified Bessel function of the first kind, order 0. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 30; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
