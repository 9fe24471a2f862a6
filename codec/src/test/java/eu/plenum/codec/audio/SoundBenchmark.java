// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static eu.plenum.codec.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.testing.PulseDaemon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures of the sound path, printed as lines that begin with FIGURE. */
@Tag("long")
class SoundBenchmark {
    private static final int WARM = 2_000;
    private static final int MEASURED = 6_000;

    private final long[] turns = new long[MEASURED];
    private final Random random = new Random(1);

    @Test
    void processingAVoiceFor10Milliseconds() {
        for (VoiceProcessing processing : List.of(VoiceProcessing.DEFAULT, new VoiceProcessing(true, false, false))) {
            VoiceProcessor processor = new VoiceProcessor();
            processor.configure(processing);
            short[] near = new short[480];
            short[] far = new short[960];
            for (int turn = 0; turn < WARM + MEASURED; turn++) {
                noise(near);
                noise(far);
                long from = System.nanoTime();
                processor.played(far);
                processor.captured(near);
                turns[Math.max(0, turn - WARM)] = System.nanoTime() - from;
            }
            processor.close();
            print("processing 10 ms, %s: %.0f us (median)".formatted(processing, median()));
            assertThat(median()).isLessThan(10_000);
        }
    }

    @Test
    void mixing25VoicesFor10Milliseconds() {
        Mixer mixer = new Mixer(System::nanoTime);
        List<MixInput> inputs = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            inputs.add(mixer.openInput());
        }
        short[] frame = new short[480];
        short[] mix = new short[960];
        noise(frame);
        long used = 0;
        for (int turn = 0; turn < WARM + MEASURED; turn++) {
            for (MixInput input : inputs) {
                input.samples(frame, 1);
            }
            if (turn == WARM) {
                used = used();
            }
            long from = System.nanoTime();
            mixer.next(mix);
            turns[Math.max(0, turn - WARM)] = System.nanoTime() - from;
        }
        used = used() - used;
        print("mixing 25 voices for 10 ms: %.0f us (median), %d bytes allocated a turn"
                .formatted(median(), used / MEASURED));
        assertThat(used / MEASURED).isLessThan(200);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Microseconds: the machine's other work does not count, nor the warming up. */
    private double median() {
        Arrays.sort(turns);
        return turns[MEASURED / 2] / 1e3;
    }

    @Test
    void capturingAndPlayingOnPulseAudioFor20Seconds() {
        try (PulseDaemon daemon = PulseDaemon.start();
                PulseSystem system = new PulseSystem(daemon.server());
                CallSoundDesk desk = new CallSoundDesk(system, new Telling(new ArrayList<>()))) {
            daemon.addSpeaker("desk");
            daemon.addMicrophone("mic");
            daemon.defaultSpeaker("desk");
            daemon.defaultMicrophone("mic");
            daemon.play("mic_feed", 500);
            Heard heard = new Heard();
            desk.sendTo(heard);
            CallSound.MixerInput input = desk.openInput();
            ToneSound tone = new ToneSound(700);
            short[] frame = new short[480];
            SoundLine feed = ClockLine.start("feed", () -> {
                tone.next(frame);
                input.samples(frame, 1);
            });
            desk.microphone(new MicrophoneChoice.SystemDefault());
            desk.speaker(new SpeakerChoice.SystemDefault());
            eventually("500 Hz are heard", Duration.ofSeconds(10), () -> heard.tone(500));
            pause(3);
            heard.worstGapMillisAndReset();
            long frames = heard.frames();
            Disturbances before = desk.disturbances();
            double lowest = Double.MAX_VALUE;
            double highest = 0;
            long cpu = cpu();
            long from = System.nanoTime();
            while (System.nanoTime() - from < 20_000_000_000L) {
                lowest = Math.min(lowest, input.bufferedMs());
                highest = Math.max(highest, input.bufferedMs());
                LockSupport.parkNanos(50_000_000);
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            print(("PulseAudio for 20 s: %.1f frames/s captured, worst gap %.1f ms, buffer %.0f to %.0f ms, "
                            + "from %s to %s, %.1f %% of a core (no processing)")
                    .formatted(
                            (heard.frames() - frames) / seconds,
                            heard.worstGapMillisAndReset(),
                            lowest,
                            highest,
                            before,
                            desk.disturbances(),
                            (cpu() - cpu) / 1e7 / seconds));
            feed.close();
            assertThat((heard.frames() - frames) / seconds).isBetween(95.0, 105.0);
        }
    }

    private static void pause(int seconds) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void noise(short[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (3_000 * random.nextGaussian());
        }
    }

    private static void print(String figure) {
        System.err.println("FIGURE " + figure);
    }
}
