// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/**
 * A switch for what is on or off at once. Locked, it keeps its value and still takes the focus, so that it can explain itself; its
 * words stand beside it.
 */
public final class Toggle extends ToggleButton {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    private final BooleanProperty locked = new SimpleBooleanProperty(this, "locked") {
        @Override
        protected void invalidated() {
            pseudoClassStateChanged(LOCKED, get());
        }
    };

    public Toggle() {
        getStyleClass().setAll("toggle");
        Region knob = new Region();
        knob.getStyleClass().add("knob");
        setGraphic(knob);
    }

    /** Whether the organisation has decided. */
    public BooleanProperty lockedProperty() {
        return locked;
    }

    @Override
    public void fire() {
        if (!locked.get()) {
            super.fire();
        }
    }
}
