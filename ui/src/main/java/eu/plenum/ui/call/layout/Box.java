// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

/** Where something stands, in logical pixels from the top left of the stage. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** On whole pixels, at another size of the unit. Edges that met still meet. */
    Box times(double unit) {
        double left = Math.floor(x * unit);
        double top = Math.floor(y * unit);
        return new Box(left, top, Math.floor(right() * unit) - left, Math.floor(bottom() * unit) - top);
    }
}
