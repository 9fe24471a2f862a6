// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FrameTimesTest {
    private static final long MS = 1_000_000;
    private final FrameTimes times = new FrameTimes();

    private void pictures(long fromMs, long toMs, long stepMs) {
        for (long at = fromMs; at <= toMs; at += stepMs) {
            times.picture(at * MS);
        }
    }

    private long gapMs(ReconnectGap gap) {
        return times.nanos(gap).orElseThrow() / MS;
    }

    @Test
    void theRateIsTheMeanFromTheFirstToTheLastPicture() {
        pictures(1000, 2000, 40);
        assertThat(times.fps()).isCloseTo(25, within(1e-9));
        assertThat(times.firstNanos()).hasValue(1000 * MS);
    }

    @Test
    void withoutTwoPicturesThereIsNoRate() {
        assertThat(times.fps()).isZero();
        assertThat(times.firstNanos()).isEmpty();
        times.picture(5);
        assertThat(times.fps()).isZero();
    }

    @Test
    void mediaThatOutlivesTheSignalingHasAGapOfOnePicture() {
        pictures(0, 1000, 40);
        ReconnectGap gap = times.reconnecting(1010 * MS);
        pictures(1040, 2000, 40);
        times.reconnected(gap, 2010 * MS);
        pictures(2040, 3000, 40);
        assertThat(gapMs(gap)).isEqualTo(40);
    }

    @Test
    void mediaThatDiedBeforeTheLossWasNoticedHasAGapFromItsLastPicture() {
        pictures(0, 1000, 40);
        ReconnectGap gap = times.reconnecting(5000 * MS);
        times.reconnected(gap, 6000 * MS);
        times.picture(6500 * MS);
        pictures(6540, 9000, 40);
        assertThat(gapMs(gap)).isEqualTo(5500);
    }

    @Test
    void picturesStillUnderWayAfterTheLossDoNotHideTheGap() {
        pictures(0, 1000, 40);
        ReconnectGap gap = times.reconnecting(1010 * MS);
        pictures(1040, 1120, 40);
        times.reconnected(gap, 4000 * MS);
        pictures(4500, 5000, 40);
        assertThat(gapMs(gap)).isEqualTo(4500 - 1120);
    }

    @Test
    void aLaterPauseIsNoPartOfTheGap() {
        pictures(0, 1000, 40);
        ReconnectGap gap = times.reconnecting(1010 * MS);
        times.reconnected(gap, 1100 * MS);
        pictures(1200, 1400, 40);
        times.picture(60_000 * MS);
        assertThat(gapMs(gap)).isEqualTo(200);
    }

    @Test
    void whenNoPictureFollowsThereIsNoGap() {
        pictures(0, 1000, 40);
        assertThat(times.nanos(times.reconnecting(1010 * MS))).isEmpty();
    }

    @Test
    void aViewWithoutPicturesBeforeHasNoGap() {
        ReconnectGap gap = times.reconnecting(1010 * MS);
        times.reconnected(gap, 1100 * MS);
        pictures(1200, 1400, 40);
        assertThat(times.nanos(gap)).isEmpty();
    }

    @Test
    void twoLossesWithoutAPictureBetweenEndWithTheSamePicture() {
        pictures(0, 1000, 40);
        ReconnectGap first = times.reconnecting(1100 * MS);
        times.reconnected(first, 1200 * MS);
        ReconnectGap second = times.reconnecting(1300 * MS);
        times.reconnected(second, 1400 * MS);
        pictures(2000, 2400, 40);
        assertThat(gapMs(first)).isEqualTo(1000);
        assertThat(gapMs(second)).isEqualTo(1000);
    }

    @Property
    void theGapIsNeverShorterThanTheSilenceAroundTheLoss(
            @ForAll @IntRange(max = 5000) int noticedAfter, @ForAll @IntRange(min = 1, max = 9000) int silence) {
        FrameTimes view = new FrameTimes();
        view.picture(0);
        view.picture(10 * MS);
        ReconnectGap gap = view.reconnecting((10L + Math.min(noticedAfter, silence)) * MS);
        view.reconnected(gap, (10L + silence) * MS);
        view.picture((10L + silence) * MS);
        view.picture((20L + silence) * MS);
        assertThat(view.nanos(gap).orElseThrow()).isGreaterThanOrEqualTo(silence * MS);
    }
}
