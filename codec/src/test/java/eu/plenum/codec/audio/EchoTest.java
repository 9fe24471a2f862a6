// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static eu.plenum.codec.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The real path of a call with the real canceller: a voice from far through the mixer to the speaker, 80 ms through the room
 * back into the microphone, and to those who send. Only the devices are a loop in memory.
 */
class EchoTest {
    private static final int ROOM = 80 * 48;
    private static final double ROOM_GAIN = 0.4;
    private static final int FRAMES = 2_000;

    private final FakeSoundSystem system =
            new FakeSoundSystem().microphone("mic").speaker("box");
    private final CallSoundDesk desk = new CallSoundDesk(system, new Telling(new ArrayList<>()));
    private final short[] sent = new short[480];
    private final short[] played = new short[960];
    private final short[] captured = new short[480];
    private final double[] air = new double[ROOM + 480];
    private final AtomicInteger frames = new AtomicInteger();
    private final Random random = new Random(7);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void theFarEndIsAtLeast30DecibelsDownWithAllProcessing() {
        assertThat(echoLoss(VoiceProcessing.DEFAULT)).isGreaterThan(30);
    }

    @Test
    void theFarEndIsAtLeast30DecibelsDownByTheEchoCancellerAlone() {
        assertThat(echoLoss(new VoiceProcessing(true, false, false))).isGreaterThan(30);
    }

    @Test
    void withoutProcessingTheEchoIsSentAsItIs() {
        assertThat(echoLoss(VoiceProcessing.NONE)).isBetween(-1.0, 1.0);
    }

    @Test
    void aNearVoicePassesWhenTheFarEndIsSilent() {
        start(new VoiceProcessing(true, true, false));
        FakeSoundSystem.Line microphone = system.open("mic").getFirst();
        Voice near = new Voice(random);
        double in = 0;
        double out = 0;
        for (int frame = 0; frame < 600; frame++) {
            near.next(captured);
            double energy = energy(captured);
            microphone.frames.samples(captured, 1);
            if (frame > 300) {
                in += energy;
                out += energy(sent);
            }
        }
        assertThat(10 * Math.log10(in / out)).isBetween(-3.0, 6.0);
    }

    /** By how many decibels the far voice is weaker in what is sent than in what the microphone heard, after ten seconds. */
    private double echoLoss(VoiceProcessing processing) {
        start(processing);
        CallSound.MixerInput input = desk.openInput();
        FakeSoundSystem.Line microphone = system.open("mic").getFirst();
        FakeSoundSystem.Line speaker = system.open("box").getFirst();
        Voice far = new Voice(random);
        short[] voice = new short[480];
        double heard = 0;
        double left = 0;
        for (int frame = 0; frame < FRAMES; frame++) {
            far.next(voice);
            input.samples(voice, 1);
            speaker.source.next(played);
            System.arraycopy(air, 480, air, 0, ROOM);
            for (int i = 0; i < 480; i++) {
                air[ROOM + i] = ROOM_GAIN * played[2 * i];
                captured[i] = (short) Math.round(air[i] + 15 * random.nextGaussian());
            }
            double energy = energy(captured);
            microphone.frames.samples(captured, 1);
            if (frame > FRAMES / 2) {
                heard += energy;
                left += energy(sent);
            }
        }
        double loss = 10 * Math.log10(heard / Math.max(1, left));
        System.err.printf("FIGURE echo loss with %s: %.1f dB%n", processing, loss);
        return loss;
    }

    private void start(VoiceProcessing processing) {
        desk.processing(processing);
        desk.sendTo((samples, _) -> {
            System.arraycopy(samples, 0, sent, 0, 480);
            frames.incrementAndGet();
        });
        desk.microphone(new MicrophoneChoice.SystemDefault());
        desk.speaker(new SpeakerChoice.SystemDefault());
        eventually(
                "both lines are open",
                Duration.ofSeconds(5),
                () -> system.open("mic").size() == 1 && system.open("box").size() == 1);
        eventually("the microphone is in use", Duration.ofSeconds(5), () -> {
            system.open("mic").getFirst().frames.samples(captured, 1);
            return frames.get() > 0;
        });
    }

    private static double energy(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return sum;
    }
}
