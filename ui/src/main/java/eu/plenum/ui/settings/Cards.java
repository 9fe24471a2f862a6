// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Rows on a card, with a line between two of them. */
final class Cards {
    private Cards() {}

    static VBox of(List<? extends Node> rows) {
        rows.getLast().getStyleClass().add("last");
        VBox card = new VBox();
        card.getChildren().addAll(rows);
        card.getStyleClass().add("card");
        return card;
    }
}
