// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;

/** What the system asks of its programs. Read on the JavaFX thread. */
public record SystemLook(boolean dark, boolean highContrast, boolean reducedMotion) {

    public static SystemLook now() {
        Platform.Preferences preferences = Platform.getPreferences();
        return new SystemLook(
                preferences.getColorScheme() == ColorScheme.DARK,
                asksForContrast(preferences),
                preferences.isReducedMotion());
    }

    /** Calls {@code changed} on the JavaFX thread whenever the system asks for something else. Returns what ends it. */
    public static Runnable onChange(Runnable changed) {
        InvalidationListener listener = _ -> changed.run();
        Platform.getPreferences().addListener(listener);
        return () -> Platform.getPreferences().removeListener(listener);
    }

    /** JavaFX has no word for it: Windows tells it as a flag, GTK as the name of a theme. */
    private static boolean asksForContrast(Platform.Preferences preferences) {
        boolean windows = preferences.getBoolean("Windows.SPI.HighContrast").orElse(false);
        String gtk = preferences.getString("GTK.theme_name").orElse("").toLowerCase(Locale.ROOT);
        return windows || gtk.contains("highcontrast");
    }
}
