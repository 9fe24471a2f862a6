// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.Random;

/** Noise coloured and in syllables like speech, at some -20 dBFS. */
final class Voice {
    private final Random random;
    private double one;
    private double two;
    private int frame;

    Voice(Random random) {
        this.random = random;
    }

    void next(short[] samples) {
        double syllable = Math.max(0.02, Math.sin(2 * Math.PI * frame / 25.0)) * (frame / 150 % 4 == 3 ? 0.02 : 1);
        frame++;
        for (int i = 0; i < samples.length; i++) {
            double now = random.nextGaussian() + 1.7 * one - 0.75 * two;
            two = one;
            one = now;
            samples[i] = (short) Math.clamp(Math.round(900 * syllable * now), -32_000, 32_000);
        }
    }
}
