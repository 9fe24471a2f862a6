// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.plenum.codec.testing.Tone;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The engine's and the speaker's clock in virtual time. */
class DriftBufferTest {
    private static final int HOUR = 360_000;

    private final float[] left = new float[480];
    private final float[] right = new float[480];

    @Example
    void aLine200MillionthsOffStaysWithinItsBufferForAnHour() {
        for (int ppm : new int[] {-200, 200}) {
            Run run = run(ppm, HOUR, 3, 1);
            assertThat(run.buffer.gaps()).isZero();
            assertThat(run.buffer.skips()).isZero();
            assertThat(run.lowest).isGreaterThanOrEqualTo(20);
            assertThat(run.highest).isLessThanOrEqualTo(60);
        }
    }

    @Property(tries = 25)
    void neverDropsInNormalDrift(
            @ForAll @DoubleRange(min = -300, max = 300) double ppm,
            @ForAll @IntRange(max = 8) int jitterMillis,
            @ForAll long seed) {
        Run run = run(ppm, 9_000, jitterMillis, seed);
        assertThat(run.buffer.gaps()).isZero();
        assertThat(run.buffer.skips()).isZero();
        assertThat(run.lowest).isGreaterThanOrEqualTo(20);
        assertThat(run.highest).isLessThanOrEqualTo(60);
    }

    @Property(tries = 20)
    void neverResamplesByMoreThanHalfAPercent(@ForAll @DoubleRange(min = -20_000, max = 20_000) double ppm) {
        Run run = run(ppm, 3_000, 2, 1);
        assertThat(run.mostOff).isLessThanOrEqualTo(0.005 + 1e-12);
    }

    @Example
    void gathersAgainAfterASilenceAndThrowsAwayWhatAStandingSpeakerLetGather() {
        FrameQueue queue = new FrameQueue();
        DriftBuffer buffer = new DriftBuffer(queue);
        for (int i = 0; i < 3; i++) {
            queue.offer(new short[480], 1);
            assertThat(buffer.next(left, right)).isZero();
        }
        queue.offer(new short[480], 1);
        assertThat(buffer.next(left, right)).isEqualTo(1);
        for (int i = 0; i < 5; i++) {
            buffer.next(left, right);
        }
        assertThat(buffer.gaps()).isEqualTo(1);
        for (int i = 0; i < 32; i++) {
            queue.offer(new short[480], 1);
        }
        assertThat(queue.offer(new short[480], 1)).isFalse();
        assertThat(buffer.next(left, right)).isEqualTo(1);
        assertThat(buffer.skips()).isEqualTo(1);
        assertThat(buffer.bufferedMillis()).isBetween(20.0, 60.0);
    }

    @Example
    void aToneStaysAToneWhileItIsResampled() {
        FrameQueue queue = new FrameQueue();
        DriftBuffer buffer = new DriftBuffer(queue);
        ToneSound tone = new ToneSound(1_000);
        short[] frame = new short[480];
        short[] heard = new short[48_000];
        // 5,000 millionths: the most that is corrected.
        double due = 0;
        for (int pull = 0; pull < 3_000; pull++) {
            while (due <= pull * 10) {
                tone.next(frame);
                queue.offer(frame, 1);
                due += 10 / 1.0045;
            }
            if (buffer.next(left, right) > 0 && pull >= 2_900) {
                for (int i = 0; i < 480; i++) {
                    heard[(pull - 2_900) * 480 + i] = (short) Math.round(left[i]);
                }
            }
        }
        assertThat(buffer.ratio()).isCloseTo(1.0045, offset(0.0005));
        double pitch = Tone.pitch(heard);
        assertThat(pitch).isCloseTo(1_004.5, offset(1.0));
        double wanted = Tone.amplitude(heard, pitch);
        assertThat(wanted).isCloseTo(0.25, offset(0.01));
        assertThat(Tone.amplitude(heard, 3 * pitch)).isLessThan(wanted / 1_000);
    }

    @Example
    void stereoStaysStereoAndMonoBecomesBothSides() {
        FrameQueue queue = new FrameQueue();
        DriftBuffer buffer = new DriftBuffer(queue);
        short[] sides = new short[960];
        for (int i = 0; i < 480; i++) {
            sides[2 * i] = 1_000;
            sides[2 * i + 1] = -2_000;
        }
        for (int i = 0; i < 6; i++) {
            queue.offer(sides, 2);
        }
        buffer.next(left, right);
        assertThat(buffer.next(left, right)).isEqualTo(2);
        assertThat(left[100]).isEqualTo(1_000);
        assertThat(right[100]).isEqualTo(-2_000);
    }

    private record Run(DriftBuffer buffer, double lowest, double highest, double mostOff) {}

    /** The engine feeds {@code ppm} faster than the speaker pulls, each frame late by up to the jitter. */
    private Run run(double ppm, int pulls, int jitterMillis, long seed) {
        Random random = new Random(seed);
        FrameQueue queue = new FrameQueue();
        DriftBuffer buffer = new DriftBuffer(queue);
        short[] frame = new short[480];
        double period = 10 / (1 + ppm / 1e6);
        long fed = 0;
        double due = 0;
        double lowest = Double.MAX_VALUE;
        double highest = 0;
        double mostOff = 0;
        for (int pull = 0; pull < pulls; pull++) {
            while (due <= pull * 10.0) {
                queue.offer(frame, 1);
                fed++;
                due = fed * period + random.nextDouble() * jitterMillis;
            }
            // Before the pull: what the buffer holds against the next late frame.
            if (pull > 100) {
                double held = buffer.bufferedMillis();
                lowest = Math.min(lowest, held);
                highest = Math.max(highest, held);
            }
            buffer.next(left, right);
            mostOff = Math.max(mostOff, Math.abs(buffer.ratio() - 1));
        }
        return new Run(buffer, lowest, highest, mostOff);
    }
}
