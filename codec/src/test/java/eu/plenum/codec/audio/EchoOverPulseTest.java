// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static eu.plenum.codec.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.testing.PulseDaemon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The echo canceller against real lines: the microphone hears what the speaker plays, as late as PulseAudio's buffers make it,
 * and nothing else. Long: it takes real time, and a machine too busy to keep 10 ms breaks the loop itself.
 */
@Tag("long")
class EchoOverPulseTest {

    /** Energy of 10 ms, summed. */
    private static final class Energy {
        private double sum;

        synchronized void add(short[] samples) {
            for (short sample : samples) {
                sum += (double) sample * sample;
            }
        }

        synchronized double takeSum() {
            double taken = sum;
            sum = 0;
            return taken;
        }
    }

    @Test
    void theFarEndIsAtLeast30DecibelsDown() {
        try (PulseDaemon daemon = PulseDaemon.start();
                PulseSystem system = new PulseSystem(daemon.server());
                CallSoundDesk desk = new CallSoundDesk(system, new Telling(new ArrayList<>()))) {
            daemon.addSpeaker("box");
            daemon.load("module-remap-source", "source_name=room", "master=box.monitor");
            daemon.defaultSpeaker("box");
            Energy heard = new Energy();
            Energy sent = new Energy();
            desk.sendTo((samples, _) -> sent.add(samples));
            desk.processing(VoiceProcessing.DEFAULT);
            CallSound.MixerInput input = desk.openInput();
            Voice voice = new Voice(new Random(7));
            short[] frame = new short[480];
            SoundLine feed = ClockLine.start("far end", () -> {
                voice.next(frame);
                for (int i = 0; i < frame.length; i++) {
                    frame[i] = (short) (frame[i] / 2);
                }
                input.samples(frame, 1);
                heard.add(frame);
            });
            desk.speaker(new SpeakerChoice.Device("box"));
            desk.microphone(new MicrophoneChoice.Device("room"));
            AtomicReference<Double> loss = new AtomicReference<>(0.0);
            // Each look is 3 s: long enough for syllables, and one disturbed by the machine's other work does not
            // count.
            eventually("a loss of 30 dB", Duration.ofSeconds(60), () -> {
                heard.takeSum();
                sent.takeSum();
                daemon.record("box", Duration.ofSeconds(3));
                loss.set(10 * Math.log10(heard.takeSum() / Math.max(1, sent.takeSum())));
                System.err.printf("FIGURE echo loss over PulseAudio: %.1f dB%n", loss.get());
                return loss.get() > 30;
            });
            feed.close();
            assertThat(loss.get()).isGreaterThan(30);
        }
    }
}
