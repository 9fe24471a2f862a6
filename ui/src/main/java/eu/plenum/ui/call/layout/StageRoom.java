// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

/**
 * The room a call has.
 *
 * @param width of the place for tiles, in logical pixels
 * @param windowWidth of the window around it: the steps of a layout follow the window, not the panel beside the tiles
 * @param unit of all sizes, 1 at a text size of 100 %
 */
public record StageRoom(double width, double height, double windowWidth, double windowHeight, double unit) {

    WindowStep step() {
        return WindowStep.of(windowWidth / unit);
    }

    int tilesOnPage() {
        return WindowStep.tilesOnPage(windowWidth / unit, windowHeight / unit);
    }

    /** In units. */
    double unitWidth() {
        return width / unit;
    }

    double unitHeight() {
        return height / unit;
    }
}
