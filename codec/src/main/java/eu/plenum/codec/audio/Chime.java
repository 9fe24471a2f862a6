// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;

/** The speaker's test sound: a fifth of two soft bell tones, one and a half seconds, played once. Owned by the thread that pulls the mix. */
final class Chime {
    private static final int LENGTH = AudioSink.RATE * 3 / 2;
    private static final double[] HERTZ = {523.25, 783.99};
    private static final int SECOND_TONE_AT = AudioSink.RATE * 3 / 10;
    /** A quarter of full scale each: clearly heard, not startling. */
    private static final double AMPLITUDE = 0.25 * 32_768;

    private final float[] samples = new float[LENGTH];
    private int next;

    Chime() {
        for (int tone = 0; tone < HERTZ.length; tone++) {
            int start = tone * SECOND_TONE_AT;
            for (int i = start; i < LENGTH; i++) {
                double seconds = (double) (i - start) / AudioSink.RATE;
                double attack = Math.min(1, seconds / 0.01);
                double end = Math.min(1, (double) (LENGTH - i) / 2_400);
                double phase = 2 * Math.PI * HERTZ[tone] * seconds;
                double wave = Math.sin(phase) + 0.2 * Math.sin(2 * phase);
                samples[i] += (float) (AMPLITUDE / 1.2 * attack * end * Math.exp(-4 * seconds) * wave);
            }
        }
    }

    /** Adds the next 10 ms. @return whether more is to come */
    boolean addTo(float[] left, float[] right) {
        int count = Math.min(AudioSink.FRAMES, LENGTH - next);
        for (int i = 0; i < count; i++) {
            left[i] += samples[next + i];
            right[i] += samples[next + i];
        }
        next += count;
        return next < LENGTH;
    }
}
