// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.testing.FakeCallSound;
import eu.plenum.client.testing.FakeCameras;
import eu.plenum.client.testing.GreyFrame;
import eu.plenum.codec.Subscription;
import eu.plenum.codec.audio.SoundDevice;
import eu.plenum.codec.audio.SoundDevices;
import eu.plenum.codec.audio.SoundFailure;
import eu.plenum.codec.camera.CameraFailure;
import eu.plenum.codec.camera.CameraInfo;
import eu.plenum.codec.camera.CaptureFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SystemDevicesTest {
    private final FakeCameras cameras = new FakeCameras();
    private final AtomicReference<FakeCallSound> sound = new AtomicReference<>();
    private final Heard microphone = new Heard();
    private final Heard speaker = new Heard();
    private final SystemDevices devices = new SystemDevices(() -> cameras, OneHeadset::new, listener -> {
        sound.set(new FakeCallSound(listener));
        return sound.get();
    });

    @Test
    void theListsAreCodecsAndTheFirstCameraIsTheDefault() {
        cameras.attach(List.of(new CameraInfo("a", "First"), new CameraInfo("b", "Second")));

        assertThat(devices.cameras()).containsExactly(new Device("a", "First", true), new Device("b", "Second", false));
        assertThat(devices.microphones()).containsExactly(new Device("m", "Headset", true));
        assertThat(devices.speakers()).containsExactly(new Device("s", "Headset", true));
        assertThat(devices.soundUnavailable()).isEmpty();
    }

    @Test
    void changesAreToldUntilNobodyListens() {
        List<String> told = new ArrayList<>();
        Runnable stop = devices.onChange(() -> told.add("changed"));
        cameras.attach(List.of());
        stop.run();
        cameras.attach(List.of());
        assertThat(told).containsExactly("changed");
    }

    @Test
    void aPreviewShowsTheCameraAndGivesItBack() {
        Painted target = new Painted();
        Heard heard = new Heard();
        var preview = devices.preview(new CameraChoice.Synthetic(), target, heard);
        cameras.newest().listener().running(CaptureFormat.HD);
        cameras.newest().deliver(GreyFrame.of(16, 16, 126));
        cameras.newest().listener().failed(new CameraFailure.Unauthorized("Door"));
        preview.close();

        assertThat(target.published).isEqualTo(1);
        assertThat(target.memory.get(0) & 0xFF).isEqualTo(128);
        assertThat(heard.told).containsExactly("running", "UNAUTHORIZED Door");
        assertThat(cameras.newest().isClosed()).isTrue();
    }

    @Test
    void aCameraThatIsOffIsNotOpened() {
        devices.preview(new CameraChoice.Off(), new Painted(), new Heard()).close();
        assertThat(cameras.opened()).isEmpty();
    }

    @Test
    void soundIsCheckedThroughLinesOfItsOwn() {
        var check = devices.checkSound(
                new MicrophoneChoice.Device("m"), new SpeakerChoice.Device("s"), microphone, speaker);
        check.testSpeaker();
        sound.get().listener().microphoneFellBack(new SoundFailure.Busy("Headset"), "Built-in");
        sound.get().listener().speakerReturned("Headset");

        assertThat(check.microphoneLevel()).isEqualTo(0.5);
        assertThat(sound.get().microphone()).isEqualTo(new eu.plenum.codec.audio.MicrophoneChoice.Device("m"));
        assertThat(sound.get().speaker()).isEqualTo(new eu.plenum.codec.audio.SpeakerChoice.Device("s"));
        assertThat(sound.get().tests()).isEqualTo(1);
        assertThat(microphone.told).containsExactly("BUSY Headset");
        assertThat(speaker.told).containsExactly("running");
        check.close();
        assertThat(sound.get().isClosed()).isTrue();
    }

    @Test
    void aMachineThatCannotUseDevicesHasEmptyLists() {
        SystemDevices broken = new SystemDevices(
                () -> {
                    throw new UnsatisfiedLinkError("no cameras");
                },
                () -> {
                    throw new UnsatisfiedLinkError("no sound");
                },
                _ -> {
                    throw new UnsatisfiedLinkError("no sound");
                });
        assertThat(broken.cameras()).isEmpty();
        assertThat(broken.microphones()).isEmpty();
        assertThat(broken.speakers()).isEmpty();
        assertThat(broken.soundUnavailable()).isNotEmpty();
        broken.onChange(() -> {}).run();
        Heard heard = new Heard();
        broken.preview(new CameraChoice.Synthetic(), new Painted(), heard).close();
        var check = broken.checkSound(
                new MicrophoneChoice.SystemDefault(), new SpeakerChoice.SystemDefault(), microphone, speaker);

        assertThat(check.microphoneLevel()).isZero();
        check.close();
        assertThat(List.of(heard.told, microphone.told, speaker.told))
                .allSatisfy(told -> assertThat(told).containsExactly("UNAVAILABLE "));
    }

    private static final class Heard implements DeviceListener {
        private final List<String> told = new ArrayList<>();

        @Override
        public void failed(DeviceProblem problem, String device, String instead) {
            told.add(problem + " " + device);
        }

        @Override
        public void running() {
            told.add("running");
        }
    }

    private static final class Painted implements FrameTarget {
        private ByteBuffer memory;
        private int published;

        @Override
        public ViewSize wanted() {
            return new ViewSize(8, 8);
        }

        @Override
        public ByteBuffer acquire(int width, int height) {
            memory = ByteBuffer.allocateDirect(width * height * 4);
            return memory;
        }

        @Override
        public void publish(long captureNanos) {
            published++;
        }
    }

    private static final class OneHeadset implements SoundDevices {
        @Override
        public List<SoundDevice> microphones() {
            return List.of(new SoundDevice("m", "Headset", true));
        }

        @Override
        public List<SoundDevice> speakers() {
            return List.of(new SoundDevice("s", "Headset", true));
        }

        @Override
        public String unavailable() {
            return "";
        }

        @Override
        public Subscription onChange(Runnable changed) {
            return () -> {};
        }

        @Override
        public void close() {}
    }
}
