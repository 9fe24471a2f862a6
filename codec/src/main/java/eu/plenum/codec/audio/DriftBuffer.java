// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.Arrays;

/**
 * Holds a voice back by some 40 ms and plays it at the speaker's pace: the engine's clock and the sound card's differ by some
 * hundred millionths, so the voice is resampled by at most half a percent (less than a ninth of a semitone) to stay between 20
 * and 60 ms. Nothing is ever dropped for drift. When nothing comes it fades out and gathers 40 ms again; when a stop of the
 * speaker let too much gather, it goes back to 40 ms. Owned by the thread that pulls the mix, save the queue's other end.
 */
final class DriftBuffer {
    private static final SincTable SINC = new SincTable(1);
    private static final int FRAMES = AudioSink.FRAMES;
    private static final int TARGET = 4 * FRAMES;
    private static final int TOO_MUCH = 12 * FRAMES;
    private static final double MOST = 0.005;
    /** So far off the target, in samples, the correction is the most allowed: 15 ms, which settles in 3 s and does not ring. */
    private static final double FULL_CORRECTION_AT = 1.5 * FRAMES;
    /** The level jumps by 10 ms with each frame: it is judged by its mean over a second. */
    private static final double SMOOTHING = 0.01;

    private static final int FADE = 240;
    private static final int HISTORY = SincTable.BEFORE;

    private final FrameQueue queue;
    private final float[] left = new float[4 * FRAMES];
    private final float[] right = new float[4 * FRAMES];
    private int filled;
    /** Behind the last sample that is not 0: a muted voice costs nothing. */
    private int soundEnd;

    private double position;
    private boolean stereo;
    private boolean playing;
    private boolean fadeIn;
    private double smoothed;
    private double ratio = 1;
    private long gaps;
    private long skips;
    private volatile double waiting;

    DriftBuffer(FrameQueue queue) {
        this.queue = queue;
        rewind();
    }

    /** Fills 10 ms. @return channels given: 0 for none (the arrays are untouched), 1 for left only, 2 */
    int next(float[] outLeft, float[] outRight) {
        double level = level();
        if (!playing && !start(level)) {
            waiting = level;
            return 0;
        }
        if (level > TOO_MUCH) {
            skip();
            level = level();
        }
        smoothed += SMOOTHING * (level - smoothed);
        double correction = MOST * (smoothed - TARGET) / FULL_CORRECTION_AT;
        ratio = 1 + Math.clamp(correction, -MOST, MOST);
        int possible = gather();
        if (soundEnd <= (int) position - HISTORY) {
            Arrays.fill(outLeft, 0, possible, 0);
            Arrays.fill(outRight, 0, possible, 0);
            position += ratio * possible;
        } else {
            resample(outLeft, outRight, possible);
        }
        int channels = stereo ? 2 : 1;
        if (possible < FRAMES) {
            fadeOut(outLeft, possible);
            fadeOut(outRight, possible);
            gaps++;
            playing = false;
            rewind();
        } else if (fadeIn) {
            fadeIn(outLeft);
            fadeIn(outRight);
        }
        fadeIn = false;
        waiting = level();
        return channels;
    }

    private void resample(float[] outLeft, float[] outRight, int count) {
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

    private boolean start(double level) {
        if (level < TARGET) {
            return false;
        }
        playing = true;
        fadeIn = true;
        smoothed = level;
        return true;
    }

    private void skip() {
        while (queue.size() * FRAMES > TARGET) {
            queue.remove();
        }
        skips++;
        rewind();
        fadeIn = true;
        smoothed = level();
    }

    /** Moves frames from the queue to the line until 10 ms can be made. @return how many samples can be */
    private int gather() {
        compact();
        double last = position + ratio * (FRAMES - 1);
        while ((int) last + SincTable.AFTER >= filled && queue.size() > 0) {
            append(queue.head(), queue.headChannels());
            queue.remove();
        }
        if ((int) last + SincTable.AFTER < filled) {
            return FRAMES;
        }
        return Math.clamp((long) ((filled - SincTable.AFTER - position) / ratio), 0, FRAMES - 1);
    }

    private void append(short[] frame, int channels) {
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

    private void compact() {
        int used = (int) position - HISTORY;
        if (used <= 0) {
            return;
        }
        System.arraycopy(left, used, left, 0, filled - used);
        System.arraycopy(right, used, right, 0, filled - used);
        filled -= used;
        soundEnd -= used;
        position -= used;
    }

    private void rewind() {
        Arrays.fill(left, 0, HISTORY, 0);
        Arrays.fill(right, 0, HISTORY, 0);
        filled = HISTORY;
        position = HISTORY;
        soundEnd = 0;
        stereo = false;
    }

    private static void fadeOut(float[] samples, int count) {
        int fade = Math.min(FADE, count);
        for (int i = 0; i < fade; i++) {
            samples[count - fade + i] *= 1 - (i + 1f) / fade;
        }
        Arrays.fill(samples, count, FRAMES, 0);
    }

    private static void fadeIn(float[] samples) {
        for (int i = 0; i < FADE; i++) {
            samples[i] *= (float) i / FADE;
        }
    }

    private double level() {
        return queue.size() * (double) FRAMES + filled - position;
    }

    /** In milliseconds, as of the last pull and the frames come since. On any thread. */
    double bufferedMillis() {
        return waiting * 1_000 / AudioSink.RATE;
    }

    /** Input samples a output sample, now. */
    double ratio() {
        return ratio;
    }

    /** How often nothing was there to play after something had been. */
    long gaps() {
        return gaps;
    }

    /** How often too much had gathered. */
    long skips() {
        return skips;
    }
}
