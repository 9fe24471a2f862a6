// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import java.util.List;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons of the one family there is, in the sizes of the design. They grow with the text: never size one in a sheet. */
public final class Icons {
    /** The sizes at a text size of 100 %, in pixels: plates, rows, toolbar, empty states, and larger ones. */
    public static final List<Integer> SIZES = List.of(16, 20, 24, 28, 32, 40);

    static final int USUAL = 20;

    private Icons() {}

    /** @param size one of {@link #SIZES} */
    public static FontIcon of(String literal, int size) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add(styleClass(size));
        return icon;
    }

    /** For an icon that is made in another way. */
    static String styleClass(int size) {
        if (!SIZES.contains(size)) {
            throw new IllegalArgumentException("no icon of " + size + " px in the design");
        }
        return "icon-" + size;
    }
}
