// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The parts of a screen that F6 goes round. Used on the JavaFX thread alone. */
record FocusRegions(List<Part> parts) {

    /**
     * A part of the screen.
     *
     * @param focus puts the focus into it; false when it takes none now
     */
    record Part(Node root, BooleanSupplier focus) {

        boolean holds(@Nullable Node focused) {
            for (Node at = focused; at != null; at = at.getParent()) {
                if (at.equals(root)) {
                    return true;
                }
            }
            return false;
        }
    }

    FocusRegions {
        parts = List.copyOf(parts);
    }

    /** From the part that has the focus to the next one that takes it. */
    void go(@Nullable Node focused, boolean forward) {
        int step = forward ? 1 : -1;
        int from = forward ? -1 : 0;
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index).holds(focused)) {
                from = index;
            }
        }
        for (int tried = 1; tried <= parts.size(); tried++) {
            Part next = parts.get(Math.floorMod(from + tried * step, parts.size()));
            if (next.focus.getAsBoolean()) {
                return;
            }
        }
    }
}
