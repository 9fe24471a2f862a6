// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.Arrays;

/**
 * Keeps the mix below -1 dBFS by lowering it before a peak comes: it looks 2.5 ms ahead, by which the sound is delayed. What is
 * quieter passes unchanged. Both sides get the same gain, so that nobody moves. Owned by the thread that pulls the mix.
 */
final class Limiter {
    /** -1 dBFS: room for what the sound card's filters add between two samples. */
    static final float CEILING = 29_204;

    /** Samples looked ahead. */
    static final int BLOCK = 120;

    private static final int BLOCKS = AudioSink.FRAMES / BLOCK;
    /** A second from a gain of nothing to 1. */
    private static final float RELEASE = (float) BLOCK / AudioSink.RATE;

    private final float[] heldLeft = new float[BLOCK];
    private final float[] heldRight = new float[BLOCK];
    private float heldNeed = 1;
    private float gain = 1;

    /** Turns 10 ms in place into the 10 ms that began 2.5 ms earlier, limited. */
    void limit(float[] left, float[] right) {
        for (int block = 0; block < BLOCKS; block++) {
            int start = block * BLOCK;
            float need = need(left, right, start);
            // The held block is played now, its gain moving from what holds at its start to what holds at its end. Both
            // ends
            // are within what the block needs, hence so is all between; the end is within what the next block needs
            // too.
            float end = Math.min(Math.min(heldNeed, need), gain + RELEASE);
            swap(left, heldLeft, start, gain, end);
            swap(right, heldRight, start, gain, end);
            gain = end;
            heldNeed = need;
        }
    }

    private static float need(float[] left, float[] right, int start) {
        float peak = 0;
        for (int i = start; i < start + BLOCK; i++) {
            peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return peak > CEILING ? CEILING / peak : 1;
    }

    private static void swap(float[] samples, float[] held, int start, float from, float to) {
        if (from == 1 && to == 1) {
            for (int i = 0; i < BLOCK; i++) {
                float next = samples[start + i];
                samples[start + i] = held[i];
                held[i] = next;
            }
            return;
        }
        float step = (to - from) / BLOCK;
        for (int i = 0; i < BLOCK; i++) {
            float next = samples[start + i];
            samples[start + i] = held[i] * (from + step * (i + 1));
            held[i] = next;
        }
    }

    /** Forgets what is held: silence. */
    void reset() {
        Arrays.fill(heldLeft, 0);
        Arrays.fill(heldRight, 0);
        heldNeed = 1;
        gain = 1;
    }
}
