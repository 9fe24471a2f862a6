// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;

/**
 * How much of a voice is to be held back, in samples: 32 ms, so that it stays over 20 ms whatever the frames of 10 ms and their
 * lateness add up to; 8 ms more each time that did not suffice, at most 48, given back by 6 ms a minute. Judged by the mean over
 * a second, since with each frame what is held jumps by 10 ms. Owned by the thread that pulls the mix.
 */
final class Reserve {
    private static final double MILLI = AudioSink.FRAMES / 10.0;
    private static final double LEAST = 32 * MILLI;
    private static final double MOST = 48 * MILLI;
    private static final double MORE = 8 * MILLI;
    private static final double A_PULL_BACK = 6 * MILLI / 6_000;
    private static final double SMOOTHING = 0.01;

    private double wanted = LEAST;
    private double mean = LEAST;

    double wanted() {
        return wanted;
    }

    /** @param held when the speaker asks, before it is given */
    void pulled(double held) {
        wanted = Math.max(LEAST, wanted - A_PULL_BACK);
        mean += SMOOTHING * (held - mean);
    }

    /** There was nothing to give, or nearly. */
    void failed() {
        wanted = Math.min(MOST, wanted + MORE);
    }

    /** The voice begins with this much. */
    void begins(double held) {
        mean = held;
    }

    /** So much more is held at once, or less. */
    void changed(double by) {
        mean += by;
    }

    /** How much more is held than wanted; negative for less. */
    double excess() {
        return mean - wanted;
    }
}
