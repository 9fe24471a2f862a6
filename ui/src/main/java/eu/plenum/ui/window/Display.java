// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.window;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether there is a display, and what JavaFX must be told where there is none. Pure. */
public final class Display {
    private Display() {}

    /** System properties to set before JavaFX starts. Without a display it draws in memory: a script can look at the picture. */
    public static Map<String, String> properties(
            String osName, Map<String, String> environment, @Nullable String chosen) {
        boolean linux = osName.startsWith("Linux");
        if (chosen != null || !linux || given(environment, "DISPLAY") || given(environment, "WAYLAND_DISPLAY")) {
            return Map.of();
        }
        return Map.of("glass.platform", "Headless", "prism.order", "sw", "prism.lcdtext", "false");
    }

    private static boolean given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value != null && !value.isBlank();
    }
}
