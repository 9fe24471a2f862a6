// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

/**
 * How much smaller pictures are fed so that they stay smooth. Immutable: each second's measurement makes the next state.
 *
 * <p>Workaround for webrtc-java 0.14.0, whose {@code CustomVideoSource} never adapts: at 80 kbit/s it goes on feeding 720p, one
 * picture a second. Sizes go down one step after two strained seconds and up one after ten calm ones; a step up that strains at
 * once doubles the wait before the next, up to a minute.
 *
 * @param step index into the sizes, 0 is full
 * @param strained strained seconds in a row
 * @param calm calm seconds in a row
 * @param patience calm seconds before the next step up
 * @param sinceUp seconds since the last step up, at most {@code TRIAL}
 */
record FeedPolicy(int step, int strained, int calm, int patience, int sinceUp) {
    private static final double[] SCALES = {1, 0.75, 0.5, 0.375, 0.25};
    private static final int STRAINED_SECONDS = 2;
    private static final int PATIENCE = 10;
    private static final int MOST_PATIENCE = 60;
    /** A step up that strains within so many seconds came too early. */
    private static final int TRIAL = 15;
    /** Below this rate a picture stands still by intention, and nothing can be said. */
    private static final double LEAST_FPS = 5;

    private static final double SMOOTH = 0.75;
    private static final double BUSY = 0.85;
    private static final double EASY = 0.5;
    /** Bits for each pixel of each picture: under the first it shows, over the second there is room. */
    private static final double STARVED_BITS = 0.02;

    private static final double AMPLE_BITS = 0.035;
    private static final int LEAST_LINES = 120;

    static final FeedPolicy FULL = new FeedPolicy(0, 0, 0, PATIENCE, TRIAL);

    /**
     * One second of sending.
     *
     * @param fedFps pictures a second that should leave
     * @param sentFps that did, in the layer with the most
     * @param load share of the second the encoder was busy
     * @param bitsPerSecond the encoder may use, 0 when unknown
     * @param layered whether libwebrtc can drop layers by itself when bits are short
     * @param width of the pictures as they come, in pixels
     * @param height in pixels
     */
    record Second(
            double fedFps, double sentFps, double load, double bitsPerSecond, boolean layered, int width, int height) {}

    /** The share of width and height that is fed. */
    double scale() {
        return SCALES[step];
    }

    FeedPolicy after(Second second) {
        if (second.fedFps() < LEAST_FPS) {
            return this;
        }
        int since = Math.min(TRIAL, sinceUp + 1);
        if (isStrained(second)) {
            return strained + 1 < STRAINED_SECONDS || !canShrink(second)
                    ? new FeedPolicy(step, Math.min(STRAINED_SECONDS, strained + 1), 0, patience, since)
                    : new FeedPolicy(step + 1, 0, 0, since < TRIAL ? longer() : PATIENCE, TRIAL);
        }
        if (step == 0 || !hasRoom(second)) {
            return new FeedPolicy(step, 0, 0, patience, since);
        }
        return calm + 1 < patience
                ? new FeedPolicy(step, 0, calm + 1, patience, since)
                : new FeedPolicy(step - 1, 0, 0, patience, 0);
    }

    private int longer() {
        return Math.min(MOST_PATIENCE, patience * 2);
    }

    private boolean isStrained(Second second) {
        return second.sentFps() < second.fedFps() * SMOOTH
                || second.load() > BUSY
                || (isKnown(second) && bits(second, step) < STARVED_BITS);
    }

    private boolean hasRoom(Second second) {
        double grows = SCALES[step - 1] / SCALES[step];
        return second.load() * grows * grows < BUSY
                && second.load() < EASY
                && (!isKnown(second) || bits(second, step - 1) > AMPLE_BITS);
    }

    private boolean canShrink(Second second) {
        return step + 1 < SCALES.length && Math.min(second.width(), second.height()) * SCALES[step + 1] >= LEAST_LINES;
    }

    private static boolean isKnown(Second second) {
        return !second.layered() && second.bitsPerSecond() > 0;
    }

    private static double bits(Second second, int step) {
        double pixels = second.width() * SCALES[step] * second.height() * SCALES[step] * second.fedFps();
        return second.bitsPerSecond() / pixels;
    }
}
