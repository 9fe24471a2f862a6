// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static eu.plenum.codec.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.testing.PulseDaemon;
import eu.plenum.codec.testing.Tone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real")
class CallSoundDeskTest {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration WITHIN_A_SECOND = Duration.ofSeconds(1);

    private final PulseDaemon daemon = PulseDaemon.start();
    private final PulseSystem system = new PulseSystem(daemon.server());
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CallSoundDesk desk = new CallSoundDesk(system, new Telling(told));
    private final Heard heard = new Heard();
    private int micb;
    private int headset;

    @BeforeEach
    void plug() {
        daemon.addSpeaker("desk");
        headset = daemon.addSpeaker("headset");
        daemon.addMicrophone("mica");
        micb = daemon.addMicrophone("micb");
        daemon.defaultSpeaker("desk");
        daemon.defaultMicrophone("mica");
        daemon.play("mica_feed", 500);
        daemon.play("micb_feed", 1_000);
        desk.sendTo(heard);
    }

    @AfterEach
    void stop() {
        desk.close();
        system.close();
        daemon.close();
    }

    @Test
    void anUnpluggedMicrophoneFallsBackWithinASecondAndReturns() {
        desk.microphone(new MicrophoneChoice.Device("micb"));
        eventually("micb is heard", SOON, () -> heard.tone(1_000));
        assertThat(desk.microphoneLevel()).isGreaterThan(0.1);
        daemon.unload(micb);
        long frames = heard.frames();
        eventually("it says so", WITHIN_A_SECOND, () -> told.equals(List.of("microphone Gone[device=micb] -> mica")));
        eventually("something is heard again", WITHIN_A_SECOND, () -> heard.frames() > frames);
        eventually("mica is heard", SOON, () -> heard.tone(500));
        daemon.plugMicrophone("micb");
        eventually("it says so", SOON, () -> told.contains("microphone returned micb"));
        eventually("micb is heard", SOON, () -> heard.tone(1_000));
        assertThat(told).hasSize(2);
    }

    @Test
    void anUnpluggedSpeakerFallsBackWithinASecondAndReturns() {
        desk.speaker(new SpeakerChoice.Device("headset"));
        feed(700);
        eventually("the headset plays", SOON, () -> plays("headset", 700));
        daemon.unload(headset);
        eventually("it says so", WITHIN_A_SECOND, () -> told.equals(List.of("speaker Gone[device=headset] -> desk")));
        eventually("the desk plays", SOON, () -> plays("desk", 700));
        daemon.addSpeaker("headset");
        eventually("it says so", SOON, () -> told.contains("speaker returned headset"));
        eventually("the headset plays", SOON, () -> plays("headset", 700));
        assertThat(plays("desk", 700)).isFalse();
    }

    @Test
    void theSystemDefaultIsFollowedWithoutAWord() {
        desk.microphone(new MicrophoneChoice.SystemDefault());
        desk.speaker(new SpeakerChoice.SystemDefault());
        feed(700);
        eventually("mica is heard", SOON, () -> heard.tone(500));
        eventually("the desk plays", SOON, () -> plays("desk", 700));
        daemon.defaultMicrophone("micb");
        daemon.defaultSpeaker("headset");
        eventually("micb is heard", SOON, () -> heard.tone(1_000));
        eventually("the headset plays", SOON, () -> plays("headset", 700));
        assertThat(told).isEmpty();
    }

    @Test
    void aMicrophoneThatDeliversNothingIsStalled() {
        daemon.load(
                "module-pipe-source",
                "source_name=dead",
                "file=" + daemon.folder().resolve("dead.pipe"));
        desk.microphone(new MicrophoneChoice.Device("dead"));
        eventually("it says so", SOON, () -> told.stream().anyMatch(word -> word.contains("Stalled")));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).startsWith("microphone Stalled[").endsWith("-> mica");
        eventually("mica is heard", SOON, () -> heard.tone(500));
    }

    @Test
    void aDaemonThatDiedIsComeBackTo() {
        desk.microphone(new MicrophoneChoice.SystemDefault());
        desk.speaker(new SpeakerChoice.SystemDefault());
        eventually("mica is heard", SOON, () -> heard.tone(500));
        daemon.kill();
        eventually("both are told", WITHIN_A_SECOND, () -> told.size() == 2);
        assertThat(told).allMatch(word -> word.endsWith("-> "));
        daemon.restart();
        daemon.addSpeaker("desk");
        daemon.addMicrophone("mica");
        daemon.defaultMicrophone("mica");
        daemon.play("mica_feed", 600);
        eventually("both have returned", SOON, () -> told.size() >= 4);
        assertThat(told).contains("speaker returned desk");
        eventually("mica is heard", SOON, () -> heard.tone(600));
    }

    @Test
    void aMutedMicrophoneSendsSilenceAndItsLineStaysOpen() {
        desk.microphone(new MicrophoneChoice.Device("mica"));
        eventually("mica is heard", SOON, () -> heard.tone(500));
        desk.muted(true);
        eventually("the meter falls", SOON, () -> desk.microphoneLevel() == 0);
        eventually("silence is heard", SOON, () -> Tone.rms(heard.recent()) == 0);
        long frames = heard.frames();
        assertThat(daemon.pactl("list", "source-outputs")).contains("eu.plenum.own = \"1\"");
        eventually("its clock runs on", SOON, () -> heard.frames() > frames + 50);
        assertThat(Tone.rms(heard.recent())).isZero();
        desk.muted(false);
        eventually("mica is heard", SOON, () -> heard.tone(500));
    }

    @Test
    void theTestSoundIsHeardOnTheSpeakerChosen() {
        desk.speaker(new SpeakerChoice.Device("headset"));
        feed(700);
        eventually("the headset plays", SOON, () -> plays("headset", 700));
        desk.testSpeaker();
        short[] played = daemon.record("headset", Duration.ofMillis(800));
        assertThat(Tone.amplitude(played, 783.99)).isGreaterThan(0.01);
    }

    private boolean plays(String sink, double hertz) {
        return Tone.amplitude(daemon.record(sink, Duration.ofMillis(300)), hertz) > 0.05;
    }

    /** Feeds a voice for as long as the desk lives. */
    private void feed(double hertz) {
        CallSound.MixerInput input = desk.openInput();
        ToneSound tone = new ToneSound(hertz);
        short[] frame = new short[480];
        ClockLine.start("feed", () -> {
            tone.next(frame);
            input.samples(frame, 1);
        });
    }
}
