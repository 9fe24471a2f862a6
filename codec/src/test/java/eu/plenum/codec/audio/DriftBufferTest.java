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
            assertThat(run.buffer.disturbances().brokenOff()).isZero();
            assertThat(run.buffer.disturbances().lengthened()).isZero();
            assertThat(run.buffer.disturbances().shortened()).isZero();
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
        assertThat(run.buffer.disturbances().brokenOff()).isZero();
        assertThat(run.buffer.disturbances().lengthened()).isZero();
        assertThat(run.buffer.disturbances().shortened()).isZero();
        assertThat(run.lowest).isGreaterThanOrEqualTo(20);
        assertThat(run.highest).isLessThanOrEqualTo(60);
    }

    @Property(tries = 20)
    void neverResamplesByMoreThanHalfAPercent(@ForAll @DoubleRange(min = -20_000, max = 20_000) double ppm) {
        Run run = run(ppm, 3_000, 2, 1);
        assertThat(run.mostOff).isLessThanOrEqualTo(0.005 + 1e-12);
    }

    @Example
    void fadesOutWhenNothingComesAndGathersAgain() {
        Play play = new Play(500);
        play.turns(50, 1, 1);
        assertThat(play.buffer.disturbances().brokenOff()).isZero();
        play.turns(12, 0, 1);
        assertThat(play.buffer.disturbances().brokenOff()).isEqualTo(1);
        assertThat(play.roughest()).as("no click").isLessThan(1_000);
        assertThat(play.turns(2, 1, 1)).isZero();
        assertThat(play.turns(20, 1, 1)).isPositive();
        assertThat(play.buffer.disturbances().brokenOff()).isEqualTo(1);
    }

    @Example
    void aVoiceOfWhichTenMillisecondsAreMissingHereAndThereDoesNotBreakOff() {
        Play play = new Play(220);
        for (int round = 0; round < 40; round++) {
            play.turns(24, 1, 1);
            play.turns(1, 0, 1);
        }
        assertThat(play.buffer.disturbances().brokenOff()).isZero();
        assertThat(play.buffer.disturbances().lengthened()).isPositive();
        assertThat(play.roughest()).as("no click").isLessThan(1_000);
        assertThat(play.quietest()).as("no hole").isGreaterThan(0.2 / Math.sqrt(2));
    }

    @Example
    void aVoiceThatIsMissingFor40MillisecondsGoesOn() {
        Play play = new Play(180);
        play.turns(50, 1, 1);
        play.turns(4, 0, 1);
        play.turns(50, 1, 1);
        assertThat(play.buffer.disturbances().brokenOff()).isZero();
        assertThat(play.roughest()).as("no click").isLessThan(1_000);
    }

    @Example
    void whatAStandingSpeakerLetGatherIsCaughtUpWithoutAHole() {
        Play play = new Play(300);
        play.turns(50, 1, 1);
        play.turns(15, 1, 0);
        play.turns(100, 1, 1);
        assertThat(play.buffer.disturbances().shortened()).isPositive();
        assertThat(play.buffer.disturbances().brokenOff()).isZero();
        assertThat(play.buffer.bufferedMillis()).isLessThanOrEqualTo(60);
        assertThat(play.roughest()).as("no click").isLessThan(1_000);
        assertThat(play.quietest()).as("no hole").isGreaterThan(0.2 / Math.sqrt(2));
    }

    @Example
    void whatGatheredBeforeThereWasASpeakerIsNotPlayedLate() {
        Play play = new Play(300);
        play.turns(30, 1, 0);
        play.turns(2, 1, 1);
        assertThat(play.buffer.bufferedMillis()).isBetween(20.0, 60.0);
        assertThat(play.buffer.disturbances()).isEqualTo(Disturbances.NONE);
    }

    @Example
    void aSpeakerThatTakesFourAtATimeGetsWhatItNeeds() {
        Play play = new Play(200);
        play.turns(200, 4, 4);
        assertThat(play.buffer.disturbances().brokenOff()).isZero();
        long stretches = play.buffer.disturbances().lengthened();
        play.turns(500, 4, 4);
        assertThat(play.buffer.disturbances().lengthened()).as("it has learned").isEqualTo(stretches);
    }

    @Property(tries = 50)
    void whateverComesAndGoesNothingGrowsAndNothingBreaks(@ForAll long seed) {
        Random random = new Random(seed);
        Play play = new Play(100 + random.nextInt(900));
        for (int round = 0; round < 300; round++) {
            play.turns(1 + random.nextInt(20), random.nextInt(3), random.nextInt(3));
        }
        play.turns(300, 1, 1);
        assertThat(play.buffer.bufferedMillis()).isBetween(10.0, 70.0);
        assertThat(play.roughest()).isLessThan(3_000);
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
        assertThat(left[100]).isCloseTo(1_000, offset(0.01f));
        assertThat(right[100]).isCloseTo(-2_000, offset(0.01f));
    }

    /** A tone at a quarter of full scale on its way through the buffer. */
    private final class Play {
        private final FrameQueue queue = new FrameQueue();
        private final DriftBuffer buffer = new DriftBuffer(queue);
        private final ToneSound tone;
        private final short[] frame = new short[480];
        /** Nothing of the tone is lost at a queue that is full: that would be a click of our own. */
        private boolean refused;

        private boolean began;
        private float last;
        private float roughest;
        private double quietest = Double.MAX_VALUE;

        Play(double hertz) {
            tone = new ToneSound(hertz);
        }

        /** @return how many pulls were given something */
        int turns(int count, int fed, int pulled) {
            int given = 0;
            for (int turn = 0; turn < count; turn++) {
                for (int i = 0; i < fed; i++) {
                    if (!refused) {
                        tone.next(frame);
                    }
                    refused = !queue.offer(frame, 1);
                }
                for (int i = 0; i < pulled; i++) {
                    if (buffer.next(left, right) > 0) {
                        given++;
                        heard();
                    }
                }
            }
            return given;
        }

        private void heard() {
            double sum = 0;
            for (float sample : left) {
                roughest = Math.max(roughest, Math.abs(sample - last));
                last = sample;
                sum += sample * sample;
            }
            if (began) {
                quietest = Math.min(quietest, Math.sqrt(sum / 480) / 32_768);
            }
            began = true;
        }

        /** The largest step from one sample to the next. */
        float roughest() {
            return roughest;
        }

        /** Of 10 ms, after the first. */
        double quietest() {
            return quietest;
        }
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
