// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** A sine of a quarter of full scale, 10 ms mono at a time. Owned by the thread that pulls it. */
final class ToneSound {
    private static final double AMPLITUDE = 0.25 * 32_768;
    private static final double RATE = 48_000;

    private final double step;
    private double phase;

    ToneSound(double hertz) {
        step = 2 * Math.PI * hertz / RATE;
    }

    void next(short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) Math.round(AMPLITUDE * Math.sin(phase));
            phase += step;
        }
        phase %= 2 * Math.PI;
    }
}
