// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.panel;

import eu.plenum.ui.theme.Icons;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands where there is nothing yet: a picture, a heading and one sentence. */
public final class EmptyState extends VBox {

    public EmptyState(String icon, ObservableValue<String> heading, ObservableValue<String> sentence) {
        getStyleClass().add("empty-state");
        StackPane well = new StackPane(Icons.of(icon, 32));
        well.getStyleClass().add("empty-icon");
        Label head = label(heading);
        head.getStyleClass().add("heading");
        Label what = label(sentence);
        what.getStyleClass().add("secondary");
        getChildren().addAll(well, head, what);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    private static Label label(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        return label;
    }
}
