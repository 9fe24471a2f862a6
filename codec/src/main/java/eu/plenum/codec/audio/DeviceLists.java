// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.List;

/** What a sound system offers at one moment. */
record DeviceLists(List<SoundDevice> microphones, List<SoundDevice> speakers) {
    static final DeviceLists EMPTY = new DeviceLists(List.of(), List.of());

    DeviceLists {
        microphones = List.copyOf(microphones);
        speakers = List.copyOf(speakers);
    }

    /** The name shown of the device with this id, or the id itself when it is not listed. */
    static String nameOf(List<SoundDevice> devices, String id) {
        return devices.stream()
                .filter(device -> device.id().equals(id))
                .findFirst()
                .map(SoundDevice::name)
                .orElse(id);
    }

    /** The id of the system's default, or empty. */
    static String defaultOf(List<SoundDevice> devices) {
        return devices.stream()
                .filter(SoundDevice::systemDefault)
                .findFirst()
                .map(SoundDevice::id)
                .orElse("");
    }
}
