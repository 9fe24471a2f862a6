// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.CameraPreview;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.device.Devices;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SoundCheck;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Devices made up: plugged in and out by a test, which also says what goes wrong. Any thread. */
public final class FakeDevices implements Devices {
    private final List<Device> cameras = new CopyOnWriteArrayList<>();
    private final List<Device> microphones = new CopyOnWriteArrayList<>();
    private final List<Device> speakers = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private volatile double level;
    private volatile @Nullable DeviceListener camera;
    private volatile @Nullable DeviceListener microphone;
    private volatile @Nullable DeviceListener speaker;

    /** An office: a camera, two microphones, two speakers. */
    public static FakeDevices office() {
        FakeDevices devices = new FakeDevices();
        devices.cameras.add(new Device("cam", "Integrated camera", true));
        devices.microphones.add(new Device("desk", "Desk microphone", true));
        devices.microphones.add(new Device("headset", "Headset", false));
        devices.speakers.add(new Device("headset", "Headset", true));
        devices.speakers.add(new Device("desk", "Desk speaker", false));
        return devices;
    }

    public void plugIn(Device device) {
        cameras.add(device);
        listeners.forEach(Runnable::run);
    }

    public void unplugCameras() {
        cameras.clear();
        listeners.forEach(Runnable::run);
    }

    /** What was asked of them, in words. */
    public List<String> log() {
        return new ArrayList<>(log);
    }

    public void level(double rms) {
        level = rms;
    }

    public @Nullable DeviceListener camera() {
        return camera;
    }

    public @Nullable DeviceListener microphone() {
        return microphone;
    }

    public @Nullable DeviceListener speaker() {
        return speaker;
    }

    @Override
    public List<Device> cameras() {
        return List.copyOf(cameras);
    }

    @Override
    public List<Device> microphones() {
        return List.copyOf(microphones);
    }

    @Override
    public List<Device> speakers() {
        return List.copyOf(speakers);
    }

    @Override
    public String soundUnavailable() {
        return "";
    }

    @Override
    public Runnable onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @Override
    public CameraPreview preview(CameraChoice choice, FrameTarget target, DeviceListener listener) {
        log.add("preview " + choice.text());
        camera = listener;
        PaintedCamera painted = new PaintedCamera(target, listener);
        if (!choice.equals(new CameraChoice.Off()) && !cameras.isEmpty()) {
            painted.start();
        }
        return () -> {
            painted.close();
            log.add("preview ends");
        };
    }

    @Override
    public SoundCheck checkSound(
            MicrophoneChoice first,
            SpeakerChoice firstSpeaker,
            DeviceListener microphoneHeard,
            DeviceListener speakerHeard) {
        log.add("check " + first.text() + " " + firstSpeaker.text());
        microphone = microphoneHeard;
        speaker = speakerHeard;
        return new Check();
    }

    private final class Check implements SoundCheck {
        @Override
        public void microphone(MicrophoneChoice choice) {
            log.add("microphone " + choice.text());
        }

        @Override
        public void speaker(SpeakerChoice choice) {
            log.add("speaker " + choice.text());
        }

        @Override
        public double microphoneLevel() {
            return level;
        }

        @Override
        public void testSpeaker() {
            log.add("test speaker");
        }

        @Override
        public void close() {
            log.add("check ends");
        }
    }
}
