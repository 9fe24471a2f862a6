// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static eu.plenum.codec.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JavaSoundSystemTest {
    private static final Duration WITHIN_A_SECOND = Duration.ofSeconds(1);

    private final FakeMixers mixers = new FakeMixers();
    private final JavaSoundSystem sound = new JavaSoundSystem(mixers);
    private final Heard heard = new Heard();
    private final List<SoundFailure> ends = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        sound.close();
    }

    @Test
    void listsMicrophonesAndSpeakersAndTellsTwinsApart() {
        mixers.plug("Primary", 0, true);
        mixers.plug("USB Headset", 1, true);
        mixers.plug("USB Headset", 1, false);
        mixers.plug("Port", 0, false);
        assertThat(sound.speakers())
                .containsExactly(
                        new SoundDevice("Primary", "Primary", true),
                        new SoundDevice("USB Headset", "USB Headset", false));
        assertThat(sound.microphones())
                .containsExactly(
                        new SoundDevice("USB Headset", "USB Headset", true),
                        new SoundDevice("USB Headset #2", "USB Headset #2", false));
        assertThat(sound.unavailable()).isEmpty();
    }

    @Test
    void noticesWithinASecondWhatIsPluggedAndUnplugged() throws Exception {
        AtomicInteger changes = new AtomicInteger();
        sound.onChange(changes::incrementAndGet);
        assertThat(sound.unavailable()).startsWith("There is no sound: ");
        FakeMixers.FakeMixer usb = mixers.plug("USB", 1, true);
        eventually("it is listed", WITHIN_A_SECOND, () -> sound.microphones().size() == 1);
        try (SoundLine microphone = sound.openMicrophone("USB", heard, ends::add);
                SoundLine speaker = sound.openSpeaker("", _ -> {}, ends::add)) {
            assertThat(microphone.deviceId()).isEqualTo("USB");
            assertThat(speaker.deviceName()).isEqualTo("USB");
            mixers.unplug(usb);
            eventually("both lines have ended", WITHIN_A_SECOND, () -> ends.size() == 2);
            assertThat(ends).containsOnly(new SoundFailure.Gone("USB"));
        }
        assertThat(changes.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void hearsTheMicrophoneChosenInPiecesOfAnySizeAndMixesTwoChannelsToOne() throws Exception {
        mixers.plug("other", 1, false);
        FakeMixers.FakeMixer stereo = mixers.plug("stereo", 2, false);
        try (SoundLine line = sound.openMicrophone("stereo", heard, ends::add)) {
            ByteBuffer samples = ByteBuffer.allocate(4 * 480).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < 480; i++) {
                samples.putShort((short) 1_000).putShort((short) 3_000);
            }
            byte[] frame = samples.array();
            stereo.lines.getFirst().record(Arrays.copyOf(frame, 12));
            stereo.lines.getFirst().record(Arrays.copyOfRange(frame, 12, frame.length));
            eventually("10 ms are heard", WITHIN_A_SECOND, () -> heard.frames() == 1);
            assertThat(heard.recent()[23_900]).isEqualTo((short) 2_000);
            assertThat(line.latencyMillis()).isEqualTo(10);
        }
        assertThat(stereo.lines.getFirst().isOpen()).isFalse();
    }

    @Test
    void playsOnTheSpeakerChosen() throws Exception {
        mixers.plug("other", 0, true);
        FakeMixers.FakeMixer box = mixers.plug("box", 0, true);
        SoundSource ones = samples -> Arrays.fill(samples, (short) 0x0102);
        try (SoundLine line = sound.openSpeaker("box", ones, ends::add)) {
            List<Byte> played = box.lines.getFirst().played;
            eventually("20 ms are played", WITHIN_A_SECOND, () -> {
                synchronized (played) {
                    return played.size() > 3_840;
                }
            });
            synchronized (played) {
                assertThat(played.subList(0, 4)).containsExactly((byte) 2, (byte) 1, (byte) 2, (byte) 1);
            }
            assertThat(line.latencyMillis()).isEqualTo(40);
        }
    }

    @Test
    void aDeviceAnotherProgramHoldsIsBusyAndAForbiddenOneIsDenied() {
        FakeMixers.FakeMixer held = mixers.plug("held", 1, true);
        held.refuse(new LineUnavailableException("in use"));
        assertFails("held", new SoundFailure.Busy("held"));
        held.refuse(new SecurityException("no"));
        assertFails("held", new SoundFailure.PermissionDenied("held"));
        assertFails("nowhere", new SoundFailure.Gone("nowhere"));
    }

    private void assertFails(String id, SoundFailure failure) {
        assertThatThrownBy(() -> sound.openMicrophone(id, heard, ends::add))
                .isInstanceOfSatisfying(
                        SoundException.class,
                        failed -> assertThat(failed.failure()).isEqualTo(failure));
    }
}
