// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** A set of colours. */
public enum Theme {
    LIGHT("tokens-light.css"),
    DARK("tokens-dark.css"),
    /** High contrast: every surface has an edge, nothing is told by a shadow or a tint alone. */
    CONTRAST("tokens-contrast.css");

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    /** The file of the colours, beside this class. */
    String tokens() {
        return tokens;
    }

    /** The address of the sheet that JavaFX's own controls are drawn by. */
    String controls() {
        return (this == LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet();
    }
}
