// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.ui.i18n.Words;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.collections.ObservableList;

/**
 * A kind of device, as far as choosing one is concerned.
 *
 * @param <C> a choice of it
 * @param name what it is called
 * @param icon the literal of its icon
 * @param systemDefault the choice of whatever the system uses
 * @param device the choice of the device with an id
 * @param otherName the name of a choice that is neither a device nor the system's default
 */
public record DeviceKind<C>(
        DeviceWord name,
        String icon,
        C systemDefault,
        Function<String, C> device,
        BiFunction<C, Words, String> otherName,
        Function<DeviceLists, ObservableList<Device>> list) {

    public static final DeviceKind<CameraChoice> CAMERA = new DeviceKind<>(
            DeviceWord.CAMERA,
            "fltrmz-video-24",
            new CameraChoice.SystemDefault(),
            CameraChoice.Device::new,
            DeviceKind::name,
            DeviceLists::cameras);

    public static final DeviceKind<MicrophoneChoice> MICROPHONE = new DeviceKind<>(
            DeviceWord.MICROPHONE,
            "fltrmz-mic-on-24",
            new MicrophoneChoice.SystemDefault(),
            MicrophoneChoice.Device::new,
            DeviceKind::name,
            DeviceLists::microphones);

    public static final DeviceKind<SpeakerChoice> SPEAKER = new DeviceKind<>(
            DeviceWord.SPEAKER,
            "fltrmz-speaker-24",
            new SpeakerChoice.SystemDefault(),
            SpeakerChoice.Device::new,
            DeviceKind::name,
            DeviceLists::speakers);

    private static String name(CameraChoice choice, Words words) {
        return switch (choice) {
            case CameraChoice.Synthetic _ -> words.text(DeviceWord.TEST_PICTURE);
            case CameraChoice.MediaFile(var path) -> file(path, words);
            case CameraChoice.Network(var uri) -> words.text(DeviceWord.NETWORK_CAMERA, uri.getHost());
            case CameraChoice.Off _ -> words.text(DeviceWord.OFF);
            case CameraChoice.SystemDefault _ -> words.text(DeviceWord.NO_CAMERA);
            case CameraChoice.Device _ -> words.text(DeviceWord.NOT_CONNECTED);
        };
    }

    private static String name(MicrophoneChoice choice, Words words) {
        return switch (choice) {
            case MicrophoneChoice.Tone _ -> words.text(DeviceWord.TEST_TONE);
            case MicrophoneChoice.WavFile(var path) -> file(path, words);
            case MicrophoneChoice.Off _ -> words.text(DeviceWord.OFF);
            case MicrophoneChoice.SystemDefault _ -> words.text(DeviceWord.NO_MICROPHONE);
            case MicrophoneChoice.Device _ -> words.text(DeviceWord.NOT_CONNECTED);
        };
    }

    private static String name(SpeakerChoice choice, Words words) {
        return switch (choice) {
            case SpeakerChoice.Off _ -> words.text(DeviceWord.OFF);
            case SpeakerChoice.SystemDefault _ -> words.text(DeviceWord.NO_SPEAKER);
            case SpeakerChoice.Device _ -> words.text(DeviceWord.NOT_CONNECTED);
        };
    }

    private static String file(Path path, Words words) {
        Path name = path.getFileName();
        return words.text(DeviceWord.FILE, name == null ? path.toString() : name.toString());
    }
}
