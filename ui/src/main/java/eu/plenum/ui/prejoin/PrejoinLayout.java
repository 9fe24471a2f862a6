// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * The picture with its buttons beside the form; one above the other where the window is narrow for the size of its text. Sizes are in
 * units of the text at 100 %.
 */
final class PrejoinLayout extends Region {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass STACKED = PseudoClass.getPseudoClass("stacked");

    private static final double BODY_TEXT = 15;
    private static final double SIDE_BY_SIDE_FROM = 820;
    private static final double WIDE_FROM = 1100;
    private static final double WIDEST = 1264;
    private static final double SHAPE = 16.0 / 10;
    private static final double LEAST_PICTURE = 150;
    private static final double WIDEST_STACKED_FORM = 520;

    private final Region preview;
    private final Region bar;
    private final Region form;
    private final Label unit = new Label();

    PrejoinLayout(Region preview, Region bar, Region form) {
        this.preview = preview;
        this.bar = bar;
        this.form = form;
        getStyleClass().add("prejoin-layout");
        unit.setVisible(false);
        getChildren().addAll(preview, bar, form, unit);
        widthProperty().addListener((_, _, _) -> mark());
        unit.fontProperty().addListener((_, _, _) -> mark());
    }

    private void mark() {
        double width = getWidth() / unit();
        pseudoClassStateChanged(NARROW, width < WIDE_FROM);
        pseudoClassStateChanged(STACKED, stacked(getWidth()));
        requestLayout();
    }

    private double unit() {
        return unit.getFont().getSize() / BODY_TEXT;
    }

    private boolean stacked(double width) {
        return width / unit() < SIDE_BY_SIDE_FROM;
    }

    private double gap(double width) {
        return (width / unit() < WIDE_FROM ? 28 : 56) * unit();
    }

    private double formWidth(double width) {
        return (width / unit() < WIDE_FROM ? 340 : 392) * unit();
    }

    private double underPicture() {
        return 16 * unit();
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
    protected double computeMinHeight(double width) {
        double inner = width < 0 ? getWidth() : width;
        Insets insets = getInsets();
        double content = inner - insets.getLeft() - insets.getRight();
        double column = bar.prefHeight(-1) + underPicture();
        double needed = stacked(inner)
                ? stackedPicture(content) + column + form.prefHeight(stackedForm(content)) + 8 * unit()
                : Math.max(form.prefHeight(formWidth(inner)), LEAST_PICTURE * unit() + column);
        return insets.getTop() + needed + insets.getBottom();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private double stackedPicture(double content) {
        return Math.min(content / SHAPE, 260 * unit());
    }

    private double stackedForm(double content) {
        return Math.min(content, WIDEST_STACKED_FORM * unit());
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        if (stacked(getWidth())) {
            double picture = stackedPicture(width);
            double across = Math.min(width, picture * SHAPE);
            double left = insets.getLeft() + (width - across) / 2;
            column(left, insets.getTop(), across, picture);
            double below = insets.getTop() + picture + underPicture() + bar.prefHeight(-1) + 8 * unit();
            double formWidth = stackedForm(width);
            form.resizeRelocate(
                    snapPositionX(insets.getLeft() + (width - formWidth) / 2),
                    snapPositionY(below),
                    formWidth,
                    form.prefHeight(formWidth));
            return;
        }
        double content = Math.min(width, WIDEST * unit());
        double left = insets.getLeft() + (width - content) / 2;
        double formWidth = formWidth(getWidth());
        double across = content - formWidth - gap(getWidth());
        double under = underPicture() + bar.prefHeight(-1);
        double picture = Math.min(across / SHAPE, height - under);
        column(left, insets.getTop() + (height - picture - under) / 2, across, picture);
        double formHeight = form.prefHeight(formWidth);
        form.resizeRelocate(
                snapPositionX(left + content - formWidth),
                snapPositionY(insets.getTop() + Math.max(0, (height - formHeight) / 2)),
                formWidth,
                formHeight);
    }

    private void column(double left, double top, double across, double picture) {
        preview.resizeRelocate(snapPositionX(left), snapPositionY(top), snapSizeX(across), snapSizeY(picture));
        double barWidth = Math.min(across, bar.prefWidth(-1));
        bar.resizeRelocate(
                snapPositionX(left + (across - barWidth) / 2),
                snapPositionY(top + picture + underPicture()),
                barWidth,
                bar.prefHeight(-1));
    }
}
