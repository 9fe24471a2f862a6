// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.panel;

import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.ui.control.Initials;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A person's initials in their colour. Decoration: their name stands beside it. */
public final class Avatar extends StackPane {
    private final Label letters = new Label();
    private int colour = -1;

    public Avatar() {
        getStyleClass().add("avatar");
        getChildren().add(letters);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
    }

    public void show(ParticipantId person, String name) {
        letters.setText(Initials.of(name));
        int next = Initials.colour(person.value());
        if (next != colour) {
            getStyleClass().remove("avatar-" + colour);
            getStyleClass().add("avatar-" + next);
            colour = next;
        }
    }
}
