// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.ui.theme.Icons;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button of the toolbar: an icon over a noun, with a number at the icon when something waits. Used on the JavaFX thread alone. */
public final class ToolButton extends Button {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final int MOST_COUNTED = 99;

    private final CountedIcon icon;

    public ToolButton(String iconLiteral) {
        icon = new CountedIcon(iconLiteral);
        getStyleClass().add("tool");
        setGraphic(icon);
    }

    /** Something is on: a panel shows, a hand is up. */
    public void on(boolean on, String iconLiteral) {
        pseudoClassStateChanged(ON, on);
        icon.literal(iconLiteral);
    }

    /** Something is off that others would expect on: a microphone, a camera. */
    public void off(boolean off, String iconLiteral) {
        pseudoClassStateChanged(OFF, off);
        icon.literal(iconLiteral);
    }

    /** The number at the icon; none for 0. */
    public void count(int count) {
        icon.count(count == 0 ? "" : count > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(count));
    }

    /** The number hangs over the icon's corner and takes no room. */
    private static final class CountedIcon extends Region {
        private final FontIcon icon;
        private final Label count = new Label();

        CountedIcon(String literal) {
            icon = Icons.of(literal, 24);
            count.getStyleClass().add("count");
            count.setVisible(false);
            count.setManaged(false);
            getStyleClass().add("counted-icon");
            getChildren().addAll(icon, count);
        }

        void literal(String literal) {
            if (!literal.equals(icon.getIconLiteral())) {
                icon.setIconLiteral(literal);
            }
        }

        void count(String text) {
            count.setText(text);
            count.setVisible(!text.isEmpty());
            requestLayout();
        }

        @Override
        protected double computePrefWidth(double height) {
            return icon.prefWidth(-1);
        }

        @Override
        protected double computePrefHeight(double width) {
            return icon.prefHeight(-1);
        }

        @Override
        protected void layoutChildren() {
            layoutInArea(icon, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
            count.autosize();
            count.relocate(Math.rint(getWidth() / 2 + getHeight() * 0.3), Math.rint(-count.getHeight() * 0.2));
        }
    }
}
