// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.plenum.codec.testing.Tone;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MarkedToneTest {
    private static final long MILLI = 1_000_000;

    /** 300 ms before a whole second, so that the mark begins with sample 14,400. */
    private final AtomicLong clock = new AtomicLong(6_700 * MILLI);

    private final MarkedTone tone = new MarkedTone(1_000, clock::get);

    @Test
    void itBeepsExactlyDuringTheSyncMark() {
        short[] second = pull(100, 10 * MILLI);
        assertThat(Tone.rms(Arrays.copyOfRange(second, 0, 14_400))).isCloseTo(0.06 / Math.sqrt(2), within(0.001));
        assertThat(Tone.rms(Arrays.copyOfRange(second, 14_400, 19_200))).isCloseTo(0.25 / Math.sqrt(2), within(0.001));
        assertThat(Tone.rms(Arrays.copyOfRange(second, 19_200, 48_000))).isCloseTo(0.06 / Math.sqrt(2), within(0.001));
        assertThat(Tone.pitch(second)).isCloseTo(1_000, within(1.0));
    }

    @Test
    void aLateThreadDoesNotMoveTheBeep() {
        clock.addAndGet(40 * MILLI);
        short[] second = pull(100, 10 * MILLI);
        assertThat(Tone.rms(Arrays.copyOfRange(second, 14_400, 19_200))).isCloseTo(0.25 / Math.sqrt(2), within(0.001));
    }

    @Test
    void afterASleepItFollowsTheClockAgain() {
        pull(10, 10 * MILLI);
        // 100 ms were pulled; the clock stands at 6.8 s and jumps to 100 ms before the eighth second.
        clock.addAndGet(1_100 * MILLI);
        short[] later = pull(30, 10 * MILLI);
        assertThat(Tone.rms(Arrays.copyOfRange(later, 4_800, 9_600))).isCloseTo(0.25 / Math.sqrt(2), within(0.001));
    }

    private short[] pull(int chunks, long every) {
        short[] all = new short[chunks * 480];
        short[] chunk = new short[480];
        for (int i = 0; i < chunks; i++) {
            tone.next(chunk);
            System.arraycopy(chunk, 0, all, i * 480, 480);
            clock.addAndGet(every);
        }
        return all;
    }
}
