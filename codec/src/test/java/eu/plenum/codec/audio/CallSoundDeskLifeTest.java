// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static eu.plenum.codec.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk without a sound system: tones, files, the clock, and its end. */
class CallSoundDeskLifeTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final FakeSoundSystem system = new FakeSoundSystem();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CallSoundDesk desk = new CallSoundDesk(system, new Telling(told));
    private final Heard heard = new Heard();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void aToneIsSentUnprocessedAtTheClocksPace() {
        desk.processing(VoiceProcessing.DEFAULT);
        desk.sendTo(heard);
        desk.microphone(new MicrophoneChoice.Tone(440));
        eventually("440 Hz are heard", SOON, () -> heard.frames() > 60 && heard.tone(440));
        eventually("the meter shows it", SOON, () -> Math.abs(desk.microphoneLevel() - 0.177) < 0.005);
        assertThat(told).isEmpty();
    }

    @Test
    void aWavFileIsSentInALoop() throws Exception {
        Path file = Files.write(folder.resolve("tone.wav"), WavReaderTest.tone(16_000, 16, 2, 500, 16_000));
        desk.sendTo(heard);
        desk.microphone(new MicrophoneChoice.WavFile(file));
        eventually("500 Hz are heard past the file's end", SOON, () -> heard.frames() > 160 && heard.tone(500));
    }

    @Test
    void anUnreadableFileIsSaid() {
        Path missing = folder.resolve("missing.wav");
        desk.microphone(new MicrophoneChoice.WavFile(missing));
        eventually("it says so", SOON, () -> !told.isEmpty());
        assertThat(told)
                .containsExactly("microphone UnreadableFile[device=" + missing + ", detail=it does not exist] -> ");
    }

    @Test
    void withoutASpeakerAClockPullsTheMix() {
        desk.speaker(new SpeakerChoice.Off());
        CallSound.MixerInput input = desk.openInput();
        ToneSound tone = new ToneSound(700);
        short[] frame = new short[480];
        SoundLine feed = ClockLine.start("feed", () -> {
            tone.next(frame);
            input.samples(frame, 1);
        });
        eventually("it is metered", SOON, () -> input.level() > 0.17);
        eventually("the buffer is held", SOON, () -> input.bufferedMs() >= 20 && input.bufferedMs() <= 60);
        feed.close();
        eventually("it is used up", SOON, () -> input.bufferedMs() < 10);
    }

    @Test
    void aSinkThatIsTakenAwayIsNotCalledAnyMore() {
        desk.sendTo(heard);
        desk.microphone(new MicrophoneChoice.Tone(440));
        eventually("the tone is heard", SOON, () -> heard.frames() > 5);
        desk.stopSendingTo(heard);
        long frames = heard.frames();
        eventually("the tone goes on", SOON, () -> desk.microphoneLevel() > 0.1);
        Heard other = new Heard();
        desk.sendTo(other);
        eventually("another hears it", SOON, () -> other.frames() > 5);
        assertThat(heard.frames()).isEqualTo(frames);
    }

    @Test
    void closingItEndsItsLinesAndThreads() {
        system.microphone("mic").speaker("box");
        desk.microphone(new MicrophoneChoice.Device("mic"));
        desk.speaker(new SpeakerChoice.SystemDefault());
        eventually("both lines are open", SOON, () -> system.lines.size() == 2);
        desk.close();
        eventually("both lines are closed", SOON, () -> system.lines.stream().allMatch(line -> line.closed));
        desk.close();
        desk.microphone(new MicrophoneChoice.Tone(440));
        assertThat(system.lines).hasSize(2);
        assertThat(desk.microphoneLevel()).isZero();
    }
}
