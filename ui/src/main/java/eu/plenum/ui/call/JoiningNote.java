// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.ui.i18n.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

/** Says that we are joining and that it takes a moment. Used on the JavaFX thread alone. */
final class JoiningNote extends HBox {
    private final ProgressIndicator spinner = new ProgressIndicator();
    private boolean shown;

    JoiningNote(Words words) {
        getStyleClass().addAll("banner", "joining");
        spinner.getStyleClass().add("spinner");
        spinner.setFocusTraversable(false);
        spinner.accessibleTextProperty().bind(words.binding(CallWord.JOINING));
        Label what = new Label();
        what.getStyleClass().add("semibold");
        what.textProperty().bind(words.binding(CallWord.JOINING));
        Label means = new Label();
        means.getStyleClass().add("secondary");
        means.textProperty().bind(words.binding(CallWord.JOINING_MEANS));
        getChildren().addAll(spinner, what, means);
    }

    void show(boolean now, boolean motion) {
        shown = now;
        spinner.setVisible(motion);
        spinner.setManaged(motion);
    }

    boolean isShown() {
        return shown;
    }
}
