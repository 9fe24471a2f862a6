// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.ui.i18n.Words;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Says that the connection is lost, what that means, and that nothing need be done. Used on the JavaFX thread alone. */
final class ReconnectBanner extends HBox {

    ReconnectBanner(Words words) {
        getStyleClass().addAll("banner", "warning", "reconnecting");
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.getStyleClass().add("spinner");
        spinner.setFocusTraversable(false);
        spinner.accessibleTextProperty().bind(words.binding(CallWord.RECONNECTING));
        Text what = new Text();
        what.getStyleClass().add("what");
        what.textProperty().bind(words.binding(CallWord.RECONNECTING));
        Text means = new Text();
        means.getStyleClass().add("means");
        means.textProperty().bind(words.binding(CallWord.RECONNECTING_MEANS));
        TextFlow text = new TextFlow(what, new Text(" "), means);
        HBox.setHgrow(text, Priority.ALWAYS);
        setFillHeight(false);
        getChildren().addAll(spinner, text);
        accessibleTextProperty().bind(words.binding(CallWord.RECONNECTING));
    }

    /** For those who want nothing to move, the spinner goes; the words stay. */
    void motion(boolean moves) {
        Node spinner = getChildren().getFirst();
        spinner.setVisible(moves);
        spinner.setManaged(moves);
    }
}
