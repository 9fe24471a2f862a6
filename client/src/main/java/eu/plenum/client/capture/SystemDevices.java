// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.CameraPreview;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.device.Devices;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SoundCheck;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.view.LentTarget;
import eu.plenum.codec.Subscription;
import eu.plenum.codec.VideoSink;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.SoundDevice;
import eu.plenum.codec.audio.SoundDevices;
import eu.plenum.codec.camera.CameraDirectory;
import eu.plenum.codec.camera.CameraFailure;
import eu.plenum.codec.camera.CameraInfo;
import eu.plenum.codec.camera.CaptureFormat;
import eu.plenum.codec.video.PicturePreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The devices as codec finds them. Holds nothing of its own. Where a native library is missing the lists are empty: a machine
 * without cameras can still list its microphones.
 */
public final class SystemDevices implements Devices {
    private static final Logger LOG = LoggerFactory.getLogger(SystemDevices.class);

    private final Supplier<CameraDirectory> cameras;
    private final Supplier<SoundDevices> sounds;
    private final Function<CallSound.Listener, CallSound> sound;

    /** @param sound opens lines of their own */
    public SystemDevices(
            Supplier<CameraDirectory> cameras,
            Supplier<SoundDevices> sounds,
            Function<CallSound.Listener, CallSound> sound) {
        this.cameras = cameras;
        this.sounds = sounds;
        this.sound = sound;
    }

    @Override
    public List<Device> cameras() {
        List<CameraInfo> found = ask(cameras, CameraDirectory::cameras, List.of());
        List<Device> devices = new ArrayList<>(found.size());
        for (CameraInfo camera : found) {
            // The default camera is the first there is.
            devices.add(new Device(camera.id(), camera.name(), devices.isEmpty()));
        }
        return List.copyOf(devices);
    }

    @Override
    public List<Device> microphones() {
        return devices(ask(sounds, SoundDevices::microphones, List.of()));
    }

    @Override
    public List<Device> speakers() {
        return devices(ask(sounds, SoundDevices::speakers, List.of()));
    }

    @Override
    public String soundUnavailable() {
        return ask(sounds, SoundDevices::unavailable, "This machine's sound cannot be used.");
    }

    @Override
    public Runnable onChange(Runnable changed) {
        Optional<Subscription> camera =
                ask(cameras, directory -> Optional.of(directory.onChange(changed)), Optional.empty());
        Optional<Subscription> line = ask(sounds, devices -> Optional.of(devices.onChange(changed)), Optional.empty());
        return () -> {
            camera.ifPresent(Subscription::close);
            line.ifPresent(Subscription::close);
        };
    }

    @Override
    public CameraPreview preview(CameraChoice choice, FrameTarget target, DeviceListener listener) {
        Optional<eu.plenum.codec.camera.CameraChoice> camera = CodecChoices.camera(choice);
        if (camera.isEmpty()) {
            return () -> {};
        }
        VideoSink sink = new PicturePreview(new LentTarget(target, false));
        try {
            CameraDirectory.OpenCamera open =
                    cameras.get().open(camera.get(), CaptureFormat.HD, sink, new CameraReports(listener));
            return open::close;
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("This machine's cameras cannot be used.", broken);
            listener.failed(DeviceProblem.UNAVAILABLE, "", "");
            return () -> {};
        }
    }

    @Override
    public SoundCheck checkSound(
            MicrophoneChoice microphone,
            SpeakerChoice speaker,
            DeviceListener microphoneHeard,
            DeviceListener speakerHeard) {
        try {
            SoundCheck check = new LineCheck(sound.apply(new LineReports(microphoneHeard, speakerHeard)));
            check.microphone(microphone);
            check.speaker(speaker);
            return check;
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("This machine's sound cannot be used.", broken);
            microphoneHeard.failed(DeviceProblem.UNAVAILABLE, "", "");
            speakerHeard.failed(DeviceProblem.UNAVAILABLE, "", "");
            return new Silence();
        }
    }

    private static <D, R> R ask(Supplier<D> directory, Function<D, R> question, R otherwise) {
        try {
            return question.apply(directory.get());
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("Some devices of this machine cannot be listed.", broken);
            return otherwise;
        }
    }

    private static List<Device> devices(List<SoundDevice> found) {
        return found.stream()
                .map(device -> new Device(device.id(), device.name(), device.systemDefault()))
                .toList();
    }

    private record CameraReports(DeviceListener listener) implements CameraDirectory.Listener {
        @Override
        public void running(CaptureFormat actual) {
            listener.running();
        }

        @Override
        public void failed(CameraFailure failure) {
            listener.failed(DeviceProblems.of(failure), failure.camera(), "");
        }
    }
}
