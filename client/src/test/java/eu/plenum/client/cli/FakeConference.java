// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.crash.CrashReport;
import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.CameraPreview;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.device.Devices;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SoundCheck;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A conference of one session that the test holds. */
final class FakeConference implements Conference {
    volatile FakeSession session = new FakeSession();
    final Settings settings;
    volatile boolean closed;
    volatile Optional<CrashReport> crash = Optional.empty();
    final List<JoinRequest> joins = new CopyOnWriteArrayList<>();
    volatile String soundUnavailable = "";
    volatile boolean broken;

    /** @param folder for settings */
    FakeConference(Path folder) {
        this.settings = new Settings(folder, Runnable::run);
    }

    @Override
    public Session join(JoinRequest request) {
        joins.add(request);
        if (broken) {
            throw new IllegalStateException("a fault of ours");
        }
        return session;
    }

    @Override
    public Desktop desktop() {
        throw new AssertionError("the command line alone asks nothing of a desktop");
    }

    @Override
    public Devices devices() {
        return new Devices() {
            @Override
            public List<Device> cameras() {
                return List.of(new Device("cam-1", "Camera \u001b[1m one", true));
            }

            @Override
            public List<Device> microphones() {
                return List.of();
            }

            @Override
            public List<Device> speakers() {
                return List.of();
            }

            @Override
            public String soundUnavailable() {
                return soundUnavailable;
            }

            @Override
            public Runnable onChange(Runnable changed) {
                return () -> {};
            }

            @Override
            public CameraPreview preview(CameraChoice choice, FrameTarget target, DeviceListener listener) {
                throw new UnsupportedOperationException("the command line shows no preview");
            }

            @Override
            public SoundCheck checkSound(
                    MicrophoneChoice microphone,
                    SpeakerChoice speaker,
                    DeviceListener microphoneHeard,
                    DeviceListener speakerHeard) {
                throw new UnsupportedOperationException("the command line checks no sound");
            }
        };
    }

    @Override
    public Optional<CrashReport> lastCrash() {
        return crash;
    }

    @Override
    public Optional<Failure> refusal(Invitation invitation) {
        return Optional.empty();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public void close() {
        closed = true;
    }
}
