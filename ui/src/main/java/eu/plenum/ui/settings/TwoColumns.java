// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A column that grows beside one of its own width; below it where there is not enough room for both. */
final class TwoColumns extends Region {
    private static final double BODY_TEXT = 15;

    /** In units of the text at 100 %. */
    private static final double GAP = 20;

    private static final double LEAST_FIRST = 300;

    private final Region first;
    private final Region second;
    private final Label unit = new Label();

    TwoColumns(Region first, Region second) {
        this.first = first;
        this.second = second;
        unit.setVisible(false);
        getChildren().addAll(first, second, unit);
    }

    private double units(double number) {
        return number * unit.getFont().getSize() / BODY_TEXT;
    }

    private boolean beside(double width) {
        return width - second.prefWidth(-1) - units(GAP) >= units(LEAST_FIRST);
    }

    private double firstWidth(double width) {
        return beside(width) ? width - second.prefWidth(-1) - units(GAP) : width;
    }

    private double secondWidth(double width) {
        return Math.min(width, second.prefWidth(-1));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? getWidth() : width;
        double left = first.prefHeight(firstWidth(inner));
        double right = second.prefHeight(secondWidth(inner));
        return beside(inner) ? Math.max(left, right) : left + units(GAP) + right;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double left = firstWidth(width);
        double firstHeight = first.prefHeight(left);
        double right = secondWidth(width);
        first.resizeRelocate(0, 0, left, firstHeight);
        second.resizeRelocate(
                beside(width) ? snapPositionX(width - right) : 0,
                beside(width) ? 0 : snapPositionY(firstHeight + units(GAP)),
                right,
                second.prefHeight(right));
    }
}
