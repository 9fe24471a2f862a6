// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.session.CallStatistics.Received;

/**
 * A received track over all its lives: its counters start anew when it is published again or the session fully reconnects.
 *
 * @param before the lives that are over
 * @param current the newest measurement of the life that goes on
 */
record ReceivedTotals(Received before, Received current) {
    private static final Received NOTHING = new Received("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    static final ReceivedTotals NONE = new ReceivedTotals(NOTHING, NOTHING);

    ReceivedTotals with(Received newest) {
        return new ReceivedTotals(startedAnew(newest) ? sum(before, current) : before, sized(newest));
    }

    /** A blank picture at the end is not the size of what was seen. */
    private Received sized(Received newest) {
        if (newest.width() == 0 || !BlankPicture.is(newest.width(), newest.height())) {
            return newest;
        }
        Received seen = total();
        return new Received(
                newest.codec(),
                seen.width(),
                seen.height(),
                newest.framesDecoded(),
                newest.fps(),
                newest.freezeCount(),
                newest.freezeMs(),
                newest.packetsLost(),
                newest.jitterMs(),
                newest.concealedSamples(),
                newest.totalSamples(),
                newest.audioLevel(),
                newest.bytes());
    }

    Received total() {
        return sum(before, current);
    }

    /** Lost packets are left out: a late packet makes their counter smaller. */
    private boolean startedAnew(Received newest) {
        return newest.framesDecoded() < current.framesDecoded()
                || newest.totalSamples() < current.totalSamples()
                || newest.bytes() < current.bytes();
    }

    private static Received sum(Received earlier, Received later) {
        long samples = earlier.totalSamples() + later.totalSamples();
        boolean known = later.width() > 0 && later.height() > 0;
        return new Received(
                later.codec().isEmpty() ? earlier.codec() : later.codec(),
                known ? later.width() : earlier.width(),
                known ? later.height() : earlier.height(),
                earlier.framesDecoded() + later.framesDecoded(),
                later.fps(),
                earlier.freezeCount() + later.freezeCount(),
                earlier.freezeMs() + later.freezeMs(),
                earlier.packetsLost() + later.packetsLost(),
                later.bytes() > 0 ? later.jitterMs() : earlier.jitterMs(),
                earlier.concealedSamples() + later.concealedSamples(),
                samples,
                samples == 0 ? 0 : Math.sqrt((energy(earlier) + energy(later)) / samples),
                earlier.bytes() + later.bytes());
    }

    /** The mean level of two lives is that of their energies, each counted as long as it lasted. */
    private static double energy(Received life) {
        return life.audioLevel() * life.audioLevel() * life.totalSamples();
    }
}
