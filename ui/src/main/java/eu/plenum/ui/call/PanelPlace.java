// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which panel is open, and where the focus goes when it closes. Used on the JavaFX thread alone. */
final class PanelPlace {
    private final CallPanels panels;
    private final CallBody body;
    private final BooleanSupplier motion;
    private final Runnable changed;
    private final Function<CallPanels.Open, Node> openers;
    private CallPanels.Open open = CallPanels.Open.NONE;

    /**
     * @param changed told when a panel opened or closed
     * @param openers the button of each panel
     */
    PanelPlace(
            CallPanels panels,
            CallBody body,
            BooleanSupplier motion,
            Runnable changed,
            Function<CallPanels.Open, Node> openers) {
        this.panels = panels;
        this.body = body;
        this.motion = motion;
        this.changed = changed;
        this.openers = openers;
    }

    CallPanels.Open open() {
        return open;
    }

    boolean isOpen() {
        return open != CallPanels.Open.NONE;
    }

    /** Opens a panel, or closes it when it is the one that is open. */
    void toggle(CallPanels.Open which) {
        if (open == which) {
            closeAndFocus();
            return;
        }
        close();
        panels.open(which, this::closeAndFocus).ifPresent(panel -> {
            open = which;
            body.open(panel, motion.getAsBoolean());
            changed.run();
        });
    }

    /** Gives the focus back to the button that opened the panel. */
    private void closeAndFocus() {
        CallPanels.Open was = open;
        close();
        if (was != CallPanels.Open.NONE) {
            openers.apply(was).requestFocus();
        }
    }

    private void close() {
        if (isOpen()) {
            open = CallPanels.Open.NONE;
            body.close(motion.getAsBoolean());
            changed.run();
        }
    }

    void escape(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE && isOpen()) {
            pressed.consume();
            closeAndFocus();
        }
    }
}
