// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import java.util.Optional;

/** Choices of devices in the words of codec. */
public final class CodecChoices {
    private CodecChoices() {}

    /** Empty for a camera that is off: codec opens none for it. */
    public static Optional<eu.plenum.codec.camera.CameraChoice> camera(CameraChoice choice) {
        return switch (choice) {
            case CameraChoice.Off() -> Optional.empty();
            case CameraChoice.SystemDefault() -> Optional.of(new eu.plenum.codec.camera.CameraChoice.SystemDefault());
            case CameraChoice.Synthetic() -> Optional.of(new eu.plenum.codec.camera.CameraChoice.Synthetic());
            case CameraChoice.MediaFile(var path) ->
                Optional.of(new eu.plenum.codec.camera.CameraChoice.MediaFile(path));
            case CameraChoice.Network(var uri) -> Optional.of(new eu.plenum.codec.camera.CameraChoice.Network(uri));
            case CameraChoice.Device(var id) -> Optional.of(new eu.plenum.codec.camera.CameraChoice.Device(id));
        };
    }

    public static eu.plenum.codec.audio.MicrophoneChoice microphone(MicrophoneChoice choice) {
        return switch (choice) {
            case MicrophoneChoice.Off() -> new eu.plenum.codec.audio.MicrophoneChoice.Off();
            case MicrophoneChoice.SystemDefault() -> new eu.plenum.codec.audio.MicrophoneChoice.SystemDefault();
            case MicrophoneChoice.Tone(double hertz) -> new eu.plenum.codec.audio.MicrophoneChoice.Tone(hertz);
            case MicrophoneChoice.WavFile(var path) -> new eu.plenum.codec.audio.MicrophoneChoice.WavFile(path);
            case MicrophoneChoice.Device(var id) -> new eu.plenum.codec.audio.MicrophoneChoice.Device(id);
        };
    }

    public static eu.plenum.codec.audio.SpeakerChoice speaker(SpeakerChoice choice) {
        return switch (choice) {
            case SpeakerChoice.Off() -> new eu.plenum.codec.audio.SpeakerChoice.Off();
            case SpeakerChoice.SystemDefault() -> new eu.plenum.codec.audio.SpeakerChoice.SystemDefault();
            case SpeakerChoice.Device(var id) -> new eu.plenum.codec.audio.SpeakerChoice.Device(id);
        };
    }
}
