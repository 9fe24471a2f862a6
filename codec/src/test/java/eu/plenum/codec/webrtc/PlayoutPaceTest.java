// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** libwebrtc's playout thread in virtual time. {@code NativeTrapsTest} tells when the real one keeps its pace by itself. */
class PlayoutPaceTest {
    private static final double MILLI = 1e6;
    private static final int TURNS = 100_000;

    @Property
    void aTurnIsHeldForLessThanAMillisecondAndEndsOnAWholeOne(
            @ForAll @LongRange(min = -1L << 60, max = 1L << 60) long now) {
        long held = PlayoutPace.held(now);
        assertThat(held).isBetween(0L, 999_999L);
        assertThat(held == 0 || (now + held) % 1_000_000 == 0).isTrue();
    }

    @Example
    void aHundredTurnsASecondWhereThereWouldBeFewer() {
        assertThat(rate(false)).isLessThan(99.7);
        assertThat(rate(true)).isCloseTo(100, offset(0.01));
    }

    /** As the native thread does: a turn every ten milliseconds at the earliest, by a clock of whole milliseconds. */
    private static double rate(boolean paced) {
        Random random = new Random(1);
        double now = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            double began = Math.floor(now / MILLI);
            now += (0.05 + 0.2 * random.nextDouble()) * MILLI;
            if (paced) {
                now += PlayoutPace.held((long) now) + 0.05 * MILLI;
            }
            double worked = Math.floor(now / MILLI) - began;
            double wakes = (0.06 + 0.1 * random.nextDouble()) * MILLI;
            now += (10 - worked) * MILLI + wakes;
        }
        return TURNS / (now / 1e9);
    }
}
