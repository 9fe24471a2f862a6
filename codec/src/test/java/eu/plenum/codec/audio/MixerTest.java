// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import eu.plenum.codec.testing.Tone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixerTest {
    private long now;
    private final Mixer mixer = new Mixer(() -> now);
    private final short[] mixed = new short[960];

    @Test
    void addsUpFiveVoicesEachAtItsVolume() {
        List<MixInput> inputs = new ArrayList<>();
        List<ToneSound> tones = new ArrayList<>();
        for (int voice = 0; voice < 5; voice++) {
            inputs.add(mixer.openInput());
            tones.add(new ToneSound(400 + 300 * voice));
            inputs.get(voice).volume(0.1 * voice);
        }
        // Until the buffers hold what they want: a tone that is resampled is another tone.
        run(inputs, tones, 3_000);
        short[] heard = run(inputs, tones, 200);
        for (int voice = 0; voice < 5; voice++) {
            assertThat(Tone.amplitude(heard, 400 + 300 * voice)).isCloseTo(0.25 * 0.1 * voice, offset(0.002));
        }
    }

    @Test
    void twentyFullVoicesNeverClip() {
        List<MixInput> inputs = new ArrayList<>();
        List<ToneSound> tones = new ArrayList<>();
        for (int voice = 0; voice < 20; voice++) {
            inputs.add(mixer.openInput());
            tones.add(new ToneSound(300 + 50 * voice));
            inputs.get(voice).volume(2);
        }
        for (short sample : run(inputs, tones, 100)) {
            assertThat(Math.abs(sample)).isLessThanOrEqualTo((int) Limiter.CEILING + 1);
        }
    }

    @Test
    void aShoutIsLoweredToTheOthersLevelAndNormalSpeechIsNot() {
        MixInput input = mixer.openInput();
        short[] shout = new short[480];
        for (int i = 0; i < 480; i++) {
            shout[i] = (short) (32_000 * Math.sin(2 * Math.PI * i / 48));
        }
        short[] last = new short[960];
        for (int i = 0; i < 100; i++) {
            input.samples(shout, 1);
            mixer.next(last);
        }
        assertThat(Tone.rms(last)).isLessThan(0.26).isGreaterThan(0.2);
        assertThat(input.level()).isCloseTo(0.69, offset(0.02));
    }

    @Test
    void metersTheLast100MillisecondsBeforeTheVolume() {
        MixInput input = mixer.openInput();
        input.volume(0);
        ToneSound tone = new ToneSound(500);
        short[] frame = new short[480];
        for (int i = 0; i < 10; i++) {
            tone.next(frame);
            input.samples(frame, 1);
        }
        assertThat(input.level()).isCloseTo(0.25 / Math.sqrt(2), offset(0.005));
        now += 200_000_000;
        assertThat(input.level()).isZero();
    }

    @Test
    void aClosedInputIsNoLongerHeard() {
        MixInput input = mixer.openInput();
        ToneSound tone = new ToneSound(500);
        assertThat(Tone.rms(run(List.of(input), List.of(tone), 20))).isGreaterThan(0.05);
        input.close();
        run(List.of(), List.of(), 1);
        assertThat(Tone.rms(run(List.of(), List.of(), 10))).isZero();
    }

    @Test
    void theTestSoundIsPleasantlyLoudAndEnds() {
        mixer.playChime();
        short[] heard = run(List.of(), List.of(), 150);
        assertThat(Tone.rms(heard)).isBetween(0.02, 0.3);
        assertThat(Tone.rms(run(List.of(), List.of(), 20))).isLessThan(0.001);
    }

    /** @return the left side */
    private short[] run(List<MixInput> inputs, List<ToneSound> tones, int pulls) {
        short[] heard = new short[pulls * 480];
        short[] frame = new short[480];
        for (int pull = 0; pull < pulls + 5; pull++) {
            for (int voice = 0; voice < inputs.size(); voice++) {
                tones.get(voice).next(frame);
                inputs.get(voice).samples(frame, 1);
            }
            mixer.next(mixed);
            for (int i = 0; i < 480 && pull >= 5; i++) {
                heard[(pull - 5) * 480 + i] = mixed[2 * i];
            }
        }
        return heard;
    }
}
