// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.Device;
import eu.plenum.ui.i18n.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a choice of devices.
 *
 * @param listed its name among the others
 * @param chosen its name where it stands alone: the default is then called as the device it means
 */
public record DeviceOption<C>(C choice, String listed, String chosen) {

    /**
     * What can be chosen: the system's default, each device, and what is chosen already though it is not listed: a device that
     * is not connected, a network camera, a file.
     */
    public static <C> List<DeviceOption<C>> of(DeviceKind<C> kind, List<Device> devices, C chosen, Words words) {
        List<DeviceOption<C>> options = new ArrayList<>();
        defaultOf(devices)
                .ifPresent(device -> options.add(new DeviceOption<>(
                        kind.systemDefault(), words.text(DeviceWord.SYSTEM_DEFAULT, device.name()), device.name())));
        for (Device device : devices) {
            options.add(new DeviceOption<>(kind.device().apply(device.id()), device.name(), device.name()));
        }
        if (options.stream().noneMatch(option -> option.choice().equals(chosen))) {
            String name = kind.otherName().apply(chosen, words);
            options.add(new DeviceOption<>(chosen, name, name));
        }
        return options;
    }

    private static Optional<Device> defaultOf(List<Device> devices) {
        return devices.stream()
                .filter(Device::systemDefault)
                .findFirst()
                .or(() -> devices.stream().findFirst());
    }
}
