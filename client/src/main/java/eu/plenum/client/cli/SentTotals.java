// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.session.CallStatistics.Sent;

/**
 * One encoding of ours over all its lives. Rates are means over the time in which something was sent, so that a layer that
 * nobody watched for a while still shows what it is when watched.
 *
 * @param newest measurement
 * @param frames sent in {@code seconds}
 * @param bytes sent in {@code seconds}
 * @param seconds between measurements in which something was sent
 */
record SentTotals(Sent newest, long frames, long bytes, double seconds) {

    static SentTotals first(Sent sent) {
        return new SentTotals(sent, 0, 0, 0);
    }

    SentTotals with(Sent next, double elapsedSeconds) {
        boolean startedAnew = next.bytes() < newest.bytes() || next.frames() < newest.frames();
        long moreFrames = startedAnew ? next.frames() : next.frames() - newest.frames();
        long moreBytes = startedAnew ? next.bytes() : next.bytes() - newest.bytes();
        Sent shown = next.width() > 0
                ? next
                : new Sent(
                        next.rid(),
                        next.codec().isEmpty() ? newest.codec() : next.codec(),
                        newest.width(),
                        newest.height(),
                        next.fps(),
                        next.frames(),
                        next.bytes(),
                        next.active());
        return moreBytes == 0
                ? new SentTotals(shown, frames, bytes, seconds)
                : new SentTotals(shown, frames + moreFrames, bytes + moreBytes, seconds + elapsedSeconds);
    }

    /** No longer measured: it was taken down. */
    SentTotals gone() {
        return new SentTotals(
                new Sent(
                        newest.rid(),
                        newest.codec(),
                        newest.width(),
                        newest.height(),
                        0,
                        newest.frames(),
                        newest.bytes(),
                        false),
                frames,
                bytes,
                seconds);
    }

    /** Frames a second, as measured last when there was no time to count. */
    double fps() {
        return seconds > 0 ? frames / seconds : newest.fps();
    }

    /** Bits a second, 0 when there was no time to count. */
    double bitrate() {
        return seconds > 0 ? bytes * 8 / seconds : 0;
    }
}
