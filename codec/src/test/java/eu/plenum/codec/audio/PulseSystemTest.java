// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static eu.plenum.codec.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.plenum.codec.testing.PulseDaemon;
import eu.plenum.codec.testing.Tone;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real")
class PulseSystemTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final PulseDaemon daemon = PulseDaemon.start();
    private final PulseSystem sound = new PulseSystem(daemon.server());
    private final Heard heard = new Heard();
    private final List<SoundFailure> ends = new CopyOnWriteArrayList<>();

    @BeforeEach
    void plug() {
        daemon.addSpeaker("desk");
        daemon.addSpeaker("headset");
        daemon.addMicrophone("mica");
        daemon.addMicrophone("micb");
        daemon.defaultSpeaker("desk");
        daemon.defaultMicrophone("mica");
    }

    @AfterEach
    void stop() {
        sound.close();
        daemon.close();
    }

    @Test
    void listsTheDevicesAndNeverAMonitor() {
        assertThat(sound.microphones())
                .containsExactlyInAnyOrder(
                        new SoundDevice("mica", "mica", true), new SoundDevice("micb", "micb", false));
        assertThat(sound.speakers())
                .extracting(SoundDevice::id)
                .containsExactlyInAnyOrder("desk", "headset", "mica_feed", "micb_feed");
        assertThat(sound.unavailable()).isEmpty();
    }

    @Test
    void tellsOfDevicesThatComeAndGoAndOfAMovedDefault() {
        AtomicInteger changes = new AtomicInteger();
        sound.onChange(changes::incrementAndGet);
        int module = daemon.addMicrophone("usb");
        eventually(
                "the new microphone is listed", SOON, () -> sound.microphones().size() == 3);
        daemon.unload(module);
        eventually("it is gone again", SOON, () -> sound.microphones().size() == 2);
        daemon.defaultMicrophone("micb");
        eventually(
                "the default has moved",
                SOON,
                () -> sound.microphones().contains(new SoundDevice("micb", "micb", true)));
        assertThat(changes).hasPositiveValue();
    }

    @Test
    void hearsTheRightOneOfTwoMicrophones() throws Exception {
        daemon.play("mica_feed", 500);
        daemon.play("micb_feed", 1_000);
        try (SoundLine line = sound.openMicrophone("micb", heard, ends::add)) {
            eventually("1000 Hz are heard", SOON, () -> heard.tone(1_000));
            assertThat(line.deviceName()).isEqualTo("micb");
            eventually("the first long buffer is left", SOON, () -> line.latencyMillis() < 100);
        }
        long frames = heard.frames();
        try (SoundLine line = sound.openMicrophone("", heard, ends::add)) {
            eventually("500 Hz are heard", SOON, () -> heard.tone(500));
            assertThat(line.deviceId()).isEqualTo("mica");
        }
        assertThat(heard.frames()).isGreaterThan(frames);
        assertThat(ends).isEmpty();
    }

    @Test
    void playsOnTheSpeakerChosen() throws Exception {
        try (SoundLine line = sound.openSpeaker("headset", new ToneSource(700), ends::add)) {
            eventually("latency is known", SOON, () -> line.latencyMillis() > 10);
            short[] played = daemon.record("headset", Duration.ofSeconds(1));
            short[] elsewhere = daemon.record("desk", Duration.ofMillis(500));
            assertThat(Tone.amplitude(played, 700)).isGreaterThan(0.1);
            assertThat(Tone.amplitude(elsewhere, 700)).isLessThan(0.001);
            assertThat(line.latencyMillis()).isLessThan(200);
            assertThat(daemon.pactl("list", "sink-inputs")).contains("eu.plenum.own = \"1\"");
        }
    }

    @Test
    void aLineOnTheDefaultFollowsIt() throws Exception {
        daemon.play("mica_feed", 500);
        daemon.play("micb_feed", 1_000);
        try (SoundLine line = sound.openMicrophone("", heard, ends::add)) {
            eventually("500 Hz are heard", SOON, () -> heard.tone(500));
            daemon.defaultMicrophone("micb");
            eventually("1000 Hz are heard", SOON, () -> heard.tone(1_000));
            assertThat(line.deviceId()).isEqualTo("micb");
        }
    }

    @Test
    void anUnknownDeviceIsGoneAndAnUnpluggedOneEndsItsLine() throws Exception {
        assertThatThrownBy(() -> sound.openMicrophone("nowhere", heard, ends::add))
                .isInstanceOfSatisfying(
                        SoundException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(new SoundFailure.Gone("nowhere")));
        int module = daemon.addMicrophone("usb");
        try (SoundLine line = sound.openMicrophone("usb", heard, ends::add)) {
            daemon.unload(module);
            eventually("the line has ended", SOON, () -> ends.equals(List.of(new SoundFailure.Gone("usb"))));
            assertThat(line.deviceId()).isEqualTo("usb");
        }
    }

    @Test
    void aLineOnTheDefaultIsNeverMovedToAMonitor() throws Exception {
        String modules = daemon.pactl("list", "short", "modules");
        try (SoundLine line = sound.openMicrophone("", heard, ends::add)) {
            assertThat(line.deviceId()).isEqualTo("mica");
            modules.lines()
                    .filter(module -> module.contains("remap-source"))
                    .forEach(module -> daemon.unload(Integer.parseInt(module.substring(0, module.indexOf('\t')))));
            eventually("the line has ended", SOON, () -> !ends.isEmpty());
        }
        eventually("no microphone is left", SOON, () -> sound.microphones().isEmpty());
        assertThatThrownBy(() -> sound.openMicrophone("", heard, ends::add)).isInstanceOf(SoundException.class);
    }

    @Test
    void reconnectsWhenTheDaemonDiedAndCameBack() throws Exception {
        try (SoundLine line = sound.openSpeaker("", new ToneSource(700), ends::add)) {
            daemon.kill();
            eventually("the line has ended", SOON, () -> ends.size() == 1);
            eventually("the lists are empty", SOON, () -> sound.speakers().isEmpty());
            assertThat(sound.unavailable()).contains("sound server");
            assertThat(line.latencyMillis()).isZero();
        }
        daemon.restart();
        daemon.addSpeaker("desk");
        eventually("the speaker is listed again", SOON, () -> sound.speakers().size() == 1);
        assertThat(sound.unavailable()).isEmpty();
        try (SoundLine line = sound.openSpeaker("", new ToneSource(700), ends::add)) {
            assertThat(line.deviceId()).isEqualTo("desk");
        }
    }

    @Test
    void withoutADaemonSaysSoInASentence() {
        try (PulseSystem nothing = new PulseSystem("unix:/nonexistent/socket")) {
            assertThat(nothing.microphones()).isEmpty();
            assertThat(nothing.unavailable()).startsWith("There is no sound: ");
            assertThatThrownBy(() -> nothing.openSpeaker("", _ -> {}, ends::add))
                    .isInstanceOf(SoundException.class);
        }
    }
}
