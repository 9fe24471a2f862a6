// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

/** How much room a window has; widths are logical pixels at a text size of 100 %. */
public enum WindowStep {
    /** The smallest window at the largest text: small buttons. */
    TINY,
    /** Five icons and Leave; panels cover the stage. */
    SMALL,
    /** Icons without a meeting name. */
    NARROW,
    /** Icons. */
    MEDIUM,
    /** Labels under the icons. */
    WIDE;

    private static final double LABELS_FROM = 1180;
    private static final double NAME_FROM = 820;
    private static final double ICONS_FROM = 640;
    private static final double SMALL_FROM = 320;

    public static WindowStep of(double width) {
        if (width < ICONS_FROM) {
            return width < SMALL_FROM ? TINY : SMALL;
        }
        if (width < NAME_FROM) {
            return NARROW;
        }
        return width < LABELS_FROM ? MEDIUM : WIDE;
    }

    public boolean atLeast(WindowStep other) {
        return compareTo(other) >= 0;
    }

    /** Whether the toolbar has no room for the panels' buttons. */
    public boolean isSmall() {
        return compareTo(SMALL) <= 0;
    }

    /** Between tiles, and between banners and tiles. */
    public double gap() {
        return isSmall() ? 6 : 12;
    }

    /** How many tiles a page of the grid takes in a window of this size. */
    public static int tilesOnPage(double width, double height) {
        if (width < 640) {
            return 4;
        }
        if (width < 1100) {
            return 9;
        }
        return width >= 2400 && height >= 1350 ? 25 : 16;
    }
}
