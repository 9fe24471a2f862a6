// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.Arrays;

/**
 * The sound of one voice around the point where it is played: read at any pace, and made longer or shorter where it is by one
 * period of itself, which sounds like a syllable held or hurried and not like a hole or a click. What was played is kept for that.
 * Owned by the thread that pulls the mix. Nothing is allocated after construction.
 */
final class Waveform {
    private static final SincTable SINC = new SincTable(1);
    private static final int FRAMES = AudioSink.FRAMES;
    private static final int HISTORY = SincTable.BEFORE;
    /** Of a voice: 400 to 67 Hz. */
    private static final int SHORTEST = 120;

    private static final int LONGEST = 720;
    /** Two periods are compared, and faded into each other, over 5 ms. */
    private static final int FADE = 240;

    /** Every second period is tried, by every fourth sample: at 48 kHz neither changes what is found. */
    private static final int LAG_STEP = 2;

    private static final int SAMPLE_STEP = 4;

    private static final int PAST = LONGEST + FADE + HISTORY + FRAMES;
    private static final int CAPACITY = PAST + LONGEST + FADE + 4 * FRAMES;

    private final float[] left = new float[CAPACITY];
    private final float[] right = new float[CAPACITY];
    private int filled;
    /** Behind the last sample that is not 0: a muted voice costs nothing. */
    private int soundEnd;

    /** Where the voice began. */
    private int began;

    private double position;
    private boolean stereo;

    Waveform() {
        clear();
    }

    void clear() {
        Arrays.fill(left, 0, PAST, 0);
        Arrays.fill(right, 0, PAST, 0);
        filled = PAST;
        position = PAST;
        began = PAST;
        soundEnd = 0;
        stereo = false;
    }

    /** 1 or 2. */
    int channels() {
        return stereo ? 2 : 1;
    }

    /** Samples that have not been played. */
    double ahead() {
        return filled - position;
    }

    /** Whether {@link #append} may be called. */
    boolean hasRoom() {
        return filled - Math.max(0, (int) position - PAST) + FRAMES <= CAPACITY;
    }

    void append(short[] frame, int channels) {
        forget();
        stereo |= channels == 2;
        for (int i = 0; i < FRAMES; i++) {
            short first = frame[i * channels];
            short second = frame[i * channels + channels - 1];
            left[filled + i] = first;
            right[filled + i] = second;
            if ((first | second) != 0) {
                soundEnd = filled + i + 1;
            }
        }
        filled += FRAMES;
    }

    private void forget() {
        int used = (int) position - PAST;
        if (used <= 0) {
            return;
        }
        System.arraycopy(left, used, left, 0, filled - used);
        System.arraycopy(right, used, right, 0, filled - used);
        filled -= used;
        began = Math.max(0, began - used);
        soundEnd -= used;
        position -= used;
    }

    /** How many samples, at most 10 ms, can be read. */
    int readable(double ratio) {
        double last = position + ratio * (FRAMES - 1);
        if ((int) last + SincTable.AFTER < filled) {
            return FRAMES;
        }
        return Math.clamp((long) ((filled - SincTable.AFTER - position) / ratio), 0, FRAMES - 1);
    }

    /** @param ratio samples taken for each sample given */
    void read(float[] outLeft, float[] outRight, int count, double ratio) {
        if (soundEnd <= (int) position - HISTORY) {
            Arrays.fill(outLeft, 0, count, 0);
            Arrays.fill(outRight, 0, count, 0);
            position += ratio * count;
            return;
        }
        double at = position;
        for (int i = 0; i < count; i++) {
            outLeft[i] = SINC.at(left, at);
            if (stereo) {
                outRight[i] = SINC.at(right, at);
            }
            at += ratio;
        }
        position = at;
    }

    /** Plays the last period once more. @return its length in samples; 0 if the voice has only begun */
    int lengthen() {
        int at = (int) position;
        int longest = Math.min(LONGEST, at - began - FADE);
        if (longest < SHORTEST) {
            return 0;
        }
        int lag = silent(at) ? longest : -lag(at - FADE, -longest, -SHORTEST);
        int fade = Math.clamp(filled - at, 0, Math.min(FADE, lag));
        splice(left, at, at - lag, fade);
        splice(right, at, at - lag, fade);
        position -= lag;
        soundEnd = soundEnd <= at - lag - HISTORY ? soundEnd : filled;
        return lag;
    }

    /** Leaves the next period out. @return its length in samples; 0 if not enough is there */
    int shorten() {
        int at = (int) position;
        int longest = Math.min(LONGEST, filled - at - FADE - FRAMES - SincTable.AFTER);
        if (longest < SHORTEST) {
            return 0;
        }
        int lag = silent(at) ? longest : lag(at, SHORTEST, longest);
        int fade = Math.min(FADE, lag);
        splice(left, at, at + lag, fade);
        splice(right, at, at + lag, fade);
        position += lag;
        return lag;
    }

    private boolean silent(int at) {
        return soundEnd <= at - FADE - LONGEST;
    }

    /** Lets the wave that is at {@code from} go on at {@code to}: it comes from there and fades into what is here. */
    private static void splice(float[] wave, int from, int to, int fade) {
        for (int i = -HISTORY; i < 0; i++) {
            wave[to + i] = wave[from + i];
        }
        for (int i = 0; i < fade; i++) {
            float part = (i + 0.5f) / fade;
            wave[to + i] = wave[from + i] * (1 - part) + wave[to + i] * part;
        }
    }

    /** How far from {@code at} the wave is most like itself there. */
    private int lag(int at, int from, int to) {
        int best = from;
        double most = Double.NEGATIVE_INFINITY;
        for (int lag = from; lag <= to; lag += LAG_STEP) {
            double alike = alike(at, at + lag);
            if (alike > most) {
                most = alike;
                best = lag;
            }
        }
        return best;
    }

    private double alike(int one, int other) {
        float product = 0;
        float energy = 1;
        for (int i = 0; i < FADE; i += SAMPLE_STEP) {
            float a = left[one + i] + right[one + i];
            float b = left[other + i] + right[other + i];
            product += a * b;
            energy += b * b;
        }
        return product / Math.sqrt(energy);
    }
}
