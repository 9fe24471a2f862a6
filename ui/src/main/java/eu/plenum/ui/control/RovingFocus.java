// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/**
 * A row of controls as one stop of the Tab key, with the arrow keys inside. The stop is where the focus was last. Used on the
 * JavaFX thread alone.
 */
public final class RovingFocus {
    private final Supplier<List<Node>> controls;

    /**
     * @param row hears the keys
     * @param controls those there are now, in their order; those not visible are passed over
     */
    public RovingFocus(Parent row, Supplier<List<Node>> controls) {
        this.controls = controls;
        // Before the controls, which would take the arrows as steps to whatever is nearest.
        row.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        update();
    }

    /** To be called when controls came, went or were hidden. */
    public void update() {
        List<Node> shown = shown();
        Node stop = shown.stream()
                .filter(Node::isFocused)
                .findFirst()
                .or(() -> shown.stream().filter(Node::isFocusTraversable).findFirst())
                .orElse(shown.isEmpty() ? null : shown.getFirst());
        for (Node control : controls.get()) {
            control.setFocusTraversable(control.equals(stop));
        }
    }

    /** Puts the focus on the stop, as the Tab key would. */
    public boolean focus() {
        update();
        return shown().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .map(RovingFocus::focus)
                .orElse(false);
    }

    private static boolean focus(Node control) {
        control.requestFocus();
        return true;
    }

    private List<Node> shown() {
        return controls.get().stream().filter(RovingFocus::isShown).toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return !node.isDisabled();
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isControlDown() || event.isShiftDown() || event.isMetaDown()) {
            return;
        }
        List<Node> row = shown();
        int at = row.stream()
                .filter(Node::isFocused)
                .findFirst()
                .map(row::indexOf)
                .orElse(-1);
        if (at < 0) {
            return;
        }
        int to = switch (event.getCode()) {
            case LEFT -> Math.max(0, at - 1);
            case RIGHT -> Math.min(row.size() - 1, at + 1);
            case HOME -> 0;
            case END -> row.size() - 1;
            default -> -1;
        };
        if (to >= 0) {
            row.get(to).requestFocus();
            update();
            event.consume();
        }
    }
}
