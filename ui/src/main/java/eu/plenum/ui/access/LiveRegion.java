// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * The nearest that JavaFX 26 has to a live region: a text in the window, unseen, whose change is notified to the screen reader
 * (Narrator, NVDA and VoiceOver; JavaFX reaches none on Linux).
 */
public final class LiveRegion implements Voice {
    private final Label label = new Label();

    public LiveRegion() {
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.setOpacity(0);
        label.resize(1, 1);
    }

    /** Belongs into the window of the call, anywhere. */
    public Node node() {
        return label;
    }

    @Override
    public void say(String sentence) {
        label.setText(sentence);
        label.setAccessibleText(sentence);
        // The same sentence twice in a row is news twice.
        label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
