// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.CameraPreview;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.device.Devices;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SoundCheck;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import java.util.List;
import java.util.Optional;

/** A conference of one session that the test holds. */
final class FakeConference implements Conference {
    final FakeSession session = new FakeSession();
    volatile boolean closed;
    volatile Optional<String> crash = Optional.empty();
    volatile String soundUnavailable = "";
    volatile boolean broken;

    @Override
    public Session join(JoinRequest request) {
        if (broken) {
            throw new IllegalStateException("a fault of ours");
        }
        return session;
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
    public Optional<String> crash() {
        return crash;
    }

    @Override
    public void close() {
        closed = true;
    }
}
