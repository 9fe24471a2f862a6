// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

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
}
