// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds a voice back a little and plays it at the speaker's pace: the engine's clock and the sound card's differ by some hundred
 * millionths, so the voice is resampled by at most half a percent (less than a ninth of a semitone) to hold 20 to 60 ms. Nothing
 * is ever left out or put in for drift.
 *
 * <p>A machine that is kept busy loses 10 ms here and there. Then the voice is made longer by a period of itself before it
 * breaks off; when nothing comes at all it goes on for 60 ms, fading, and is gathered again. When a stop of the speaker let too much
 * gather, periods are left out until it is gone. Owned by the thread that pulls the mix, save the queue's other end.
 */
final class DriftBuffer {
    private static final int FRAMES = AudioSink.FRAMES;
    private static final double MOST = 0.005;
    /** So far off what is wanted, in samples, the correction is the most allowed: 15 ms, which settles in 3 s and does not ring. */
    private static final double FULL_CORRECTION_AT = 1.5 * FRAMES;
    /** Less than this before a pull leaves too little for the next. */
    private static final double SCARCE = 1.2 * FRAMES;

    private static final double TOO_MUCH = 6 * FRAMES;
    /** A speaker that stood still may take it all at once: only what stays is too much. */
    private static final int TOO_LONG = 10;
    /** So much is invented in a row before the voice counts as gone; from the first on it fades. */
    private static final int LOUD = 2 * FRAMES;

    private static final int GONE = 6 * FRAMES;

    private final FrameQueue queue;
    private final Waveform wave = new Waveform();
    private final Reserve reserve = new Reserve();
    private boolean playing;
    private boolean shortening;
    private float gain;
    private int invented;
    private int crowded;
    private double ratio = 1;
    private final AtomicLong gaps = new AtomicLong();
    private final AtomicLong stretches = new AtomicLong();
    private final AtomicLong cuts = new AtomicLong();
    private volatile double held;

    DriftBuffer(FrameQueue queue) {
        this.queue = queue;
    }

    /** Fills 10 ms. @return channels given: 0 for none (the arrays are untouched), 1 for left only, 2 */
    int next(float[] outLeft, float[] outRight) {
        double level = level();
        held = level;
        if (!playing) {
            if (level < reserve.wanted() - FRAMES / 2.0) {
                return 0;
            }
            begin();
        }
        level = level();
        reserve.pulled(level);
        ratio = 1 + Math.clamp(MOST * reserve.excess() / FULL_CORRECTION_AT, -MOST, MOST);
        shortenWhatStays(level);
        gather();
        boolean goesOn = (level >= SCARCE && wave.readable(ratio) == FRAMES) || lengthen();
        return give(outLeft, outRight, goesOn);
    }

    /** What gathered before there was a speaker would only be late. */
    private void begin() {
        while (level() > reserve.wanted() + FRAMES) {
            queue.remove();
        }
        playing = true;
        reserve.begins(level());
    }

    private void shortenWhatStays(double level) {
        crowded = level > TOO_MUCH ? crowded + 1 : 0;
        shortening = shortening ? level > reserve.wanted() + FRAMES : crowded >= TOO_LONG;
        if (shortening) {
            while (wave.hasRoom() && queue.size() > 0) {
                take();
            }
            int less = wave.shorten();
            if (less > 0) {
                cuts.incrementAndGet();
                reserve.changed(-less);
            }
        }
    }

    private void gather() {
        while (wave.readable(ratio) < FRAMES && queue.size() > 0) {
            take();
        }
    }

    private void take() {
        wave.append(queue.head(), queue.headChannels());
        queue.remove();
        invented = 0;
    }

    /** Once before it is too late, and then as often as it takes. @return whether the voice goes on */
    private boolean lengthen() {
        if (invented == 0) {
            reserve.failed();
        }
        int more = wave.lengthen();
        int all = more;
        while (more > 0 && wave.readable(ratio) < FRAMES) {
            more = wave.lengthen();
            all += more;
        }
        if (all > 0) {
            stretches.incrementAndGet();
            reserve.changed(all);
        }
        invented += all;
        return more > 0 && invented < GONE;
    }

    private int give(float[] outLeft, float[] outRight, boolean goesOn) {
        int channels = wave.channels();
        int count = wave.readable(ratio);
        wave.read(outLeft, outRight, count, ratio);
        float from = gain;
        gain = goesOn ? 1 - Math.clamp((invented - LOUD) / (float) (GONE - LOUD), 0, 1) : 0;
        turn(outLeft, count, from, gain);
        turn(outRight, count, from, gain);
        if (!goesOn) {
            gaps.incrementAndGet();
            playing = false;
            invented = 0;
            wave.clear();
        }
        return channels;
    }

    private static void turn(float[] samples, int count, float from, float to) {
        if (from != 1 || to != 1) {
            for (int i = 0; i < count; i++) {
                samples[i] *= from + (to - from) * i / count;
            }
        }
        Arrays.fill(samples, count, FRAMES, 0);
    }

    private double level() {
        return queue.size() * (double) FRAMES + wave.ahead();
    }

    /** In milliseconds, when the speaker last asked. On any thread. */
    double bufferedMillis() {
        return held * 1_000 / AudioSink.RATE;
    }

    /** Input samples a output sample, now. */
    double ratio() {
        return ratio;
    }

    /** On any thread. */
    Disturbances disturbances() {
        return new Disturbances(gaps.get(), stretches.get(), cuts.get(), 0);
    }
}
