// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.home;

import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.PastedLink;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The field for a meeting's link: says at once, below it, what is wrong with what stands in it. Used on the JavaFX thread alone. */
final class LinkField extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final int MOST_CHARACTERS = 32_768;

    private final Words words;
    private final HomeActions actions;
    private final TextField field = new TextField();
    private final Label problem = new Label();
    private final HBox problemRow = new HBox(Icons.of("fltfal-error-circle-24", 20), problem);

    LinkField(Words words, HomeActions actions) {
        this.words = words;
        this.actions = actions;
        getStyleClass().add("link-field");
        Label label = new Label();
        label.textProperty().bind(words.binding(HomeWord.LINK));
        label.getStyleClass().add("semibold");
        label.setLabelFor(field);
        field.promptTextProperty().bind(words.binding(HomeWord.LINK_PROMPT));
        field.accessibleTextProperty().bind(label.textProperty());
        field.setOnAction(_ -> join());
        field.textProperty().addListener((_, _, _) -> clear());
        Button join = new Button();
        join.textProperty().bind(words.binding(HomeWord.JOIN));
        join.getStyleClass().add("primary");
        join.setOnAction(_ -> join());
        join.setMinWidth(Region.USE_PREF_SIZE);
        StackPane together = new StackPane(field, join);
        together.getStyleClass().add("link-box");
        StackPane.setAlignment(join, Pos.CENTER_RIGHT);
        // The text never runs under the button, however long its word is.
        join.widthProperty()
                .addListener((_, _, width) ->
                        field.setStyle("-fx-padding: 0 %dpx 0 16px;".formatted(width.intValue() + 18)));
        problem.setWrapText(true);
        HBox.setHgrow(problem, Priority.ALWAYS);
        problemRow.getStyleClass().add("link-problem");
        problemRow.setManaged(false);
        problemRow.setVisible(false);
        getChildren().addAll(label, together, problemRow);
    }

    void focus() {
        field.requestFocus();
    }

    private void join() {
        String text = field.getText();
        if (text.isBlank()) {
            tell(HomeWord.EMPTY_LINK);
            return;
        }
        Invitation invitation = PastedLink.read(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
        if (!actions.understands(invitation)) {
            tell(HomeWord.WRONG_LINK);
        } else if (invitation.credentials() instanceof Credentials.None) {
            tell(HomeWord.LINK_WITHOUT_KEY);
        } else {
            actions.join(invitation);
        }
    }

    private void tell(HomeWord what) {
        problem.textProperty().bind(words.binding(what));
        problemRow.setManaged(true);
        problemRow.setVisible(true);
        field.pseudoClassStateChanged(ERROR, true);
        field.accessibleHelpProperty().bind(problem.textProperty());
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        field.requestFocus();
        field.selectAll();
    }

    private void clear() {
        field.pseudoClassStateChanged(ERROR, false);
        field.accessibleHelpProperty().unbind();
        field.setAccessibleHelp("");
        problemRow.setManaged(false);
        problemRow.setVisible(false);
    }
}
