// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import eu.plenum.client.settings.Setting;
import eu.plenum.client.settings.Settings;

/**
 * How every window is drawn.
 *
 * @param textScale 1 to 2: everything is measured in em, so this scales whole screens
 * @param reducedMotion nothing moves that does not have to
 */
public record Look(Theme theme, double textScale, boolean reducedMotion) {
    public static final double LARGEST_TEXT = 2;

    public Look {
        if (!(textScale >= 1 && textScale <= LARGEST_TEXT)) {
            throw new IllegalArgumentException("text scale " + textScale);
        }
    }

    /** As the user chose it, where that leaves something open as the system asks for it. */
    public static Look of(Settings settings, SystemLook system) {
        Theme theme = switch (settings.get(Setting.THEME)) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case CONTRAST -> Theme.CONTRAST;
            case SYSTEM -> system.highContrast() ? Theme.CONTRAST : system.dark() ? Theme.DARK : Theme.LIGHT;
        };
        return new Look(
                theme,
                settings.get(Setting.TEXT_SIZE) / 100.0,
                settings.get(Setting.REDUCED_MOTION) || system.reducedMotion());
    }
}
