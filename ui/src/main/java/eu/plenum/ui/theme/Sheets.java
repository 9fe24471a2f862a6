// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import java.net.URL;
import javafx.scene.Parent;

/** A screen's own sheet, beside its class, over those of every window. */
public final class Sheets {
    private Sheets() {}

    /** @param file beside {@code screen} */
    public static void add(Parent root, Class<?> screen, String file) {
        URL sheet = screen.getResource(file);
        if (sheet == null) {
            throw new IllegalStateException("the sheet " + file + " is not in this build");
        }
        root.getStylesheets().add(sheet.toExternalForm());
    }
}
