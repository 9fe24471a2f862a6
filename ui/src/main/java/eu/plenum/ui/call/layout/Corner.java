// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

/** Where our own picture floats over the stage. */
public enum Corner {
    TOP_LEFT(false, false),
    TOP_RIGHT(true, false),
    BOTTOM_LEFT(false, true),
    BOTTOM_RIGHT(true, true);

    private final boolean right;
    private final boolean bottom;

    Corner(boolean right, boolean bottom) {
        this.right = right;
        this.bottom = bottom;
    }

    public static Corner of(boolean right, boolean bottom) {
        if (bottom) {
            return right ? BOTTOM_RIGHT : BOTTOM_LEFT;
        }
        return right ? TOP_RIGHT : TOP_LEFT;
    }

    /** The corner nearest to a point of a stage. */
    public static Corner nearest(double x, double y, double width, double height) {
        return of(x >= width / 2, y >= height / 2);
    }

    public Corner toSide(boolean toRight) {
        return of(toRight, bottom);
    }

    public Corner toEdge(boolean toBottom) {
        return of(right, toBottom);
    }

    Box place(double width, double height, double boxWidth, double boxHeight, double margin) {
        return new Box(
                right ? width - boxWidth - margin : margin,
                bottom ? height - boxHeight - margin : margin,
                boxWidth,
                boxHeight);
    }
}
