// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** Plenum's own fonts. JavaFX knows a weight other than bold only as a family of its own. */
public final class Fonts {
    private static final List<String> FILES =
            List.of("PlenumSans-Regular.ttf", "PlenumSansMedium.ttf", "PlenumSansSemiBold.ttf", "PlenumSansBold.ttf");

    private Fonts() {}

    /** Makes them known to JavaFX, before the first window. */
    public static void register() {
        FILES.forEach(Fonts::register);
    }

    private static void register(String file) {
        try (InputStream font = Fonts.class.getResourceAsStream(file)) {
            if (font == null || Font.loadFont(font, 15) == null) {
                throw new IllegalStateException("the font " + file + " is not in this build");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
