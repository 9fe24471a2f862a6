// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.window;

import eu.plenum.ui.i18n.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is asked when the window is closed in a meeting: leave, or keep going small. Used on the JavaFX thread alone. */
final class ClosingQuestion {
    private final Pane frame;
    private final Words words;
    private @Nullable Node shown;
    private @Nullable Node focusBefore;

    /** @param frame the question is laid over whatever is in it */
    ClosingQuestion(Pane frame, Words words) {
        this.frame = frame;
        this.words = words;
    }

    boolean isAsked() {
        return shown != null;
    }

    void ask(Runnable leave, Runnable keepSmall) {
        withdraw();
        Label title = text(WindowWord.CLOSE_QUESTION, "title");
        Label meaning = text(WindowWord.CLOSE_MEANING, "secondary");
        Button leaving = button(WindowWord.CLOSE_LEAVE, "danger", leave);
        Button small = button(WindowWord.CLOSE_SMALL, "primary", keepSmall);
        Button stay = button(WindowWord.CLOSE_STAY, "quiet", () -> {});
        stay.setCancelButton(true);
        HBox buttons = new HBox(leaving, small, stay);
        buttons.getStyleClass().add("dialog-buttons");
        VBox dialog = new VBox(title, meaning, buttons);
        dialog.getStyleClass().add("dialog");
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        dialog.accessibleTextProperty().bind(title.textProperty());
        dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane scrim = new StackPane(dialog);
        scrim.getStyleClass().add("scrim");
        scrim.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            // The screen below is not to be reached meanwhile: Tab goes round the three buttons.
            if (pressed.getCode() == KeyCode.TAB) {
                pressed.consume();
                next(buttons, pressed.isShiftDown() ? -1 : 1).requestFocus();
            }
        });
        focusBefore = frame.getScene().getFocusOwner();
        frame.getChildren().add(scrim);
        shown = scrim;
        // The destroying answer is never the one that Enter gives by accident.
        small.requestFocus();
    }

    void withdraw() {
        Node open = shown;
        if (open != null) {
            shown = null;
            frame.getChildren().remove(open);
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }

    private Label text(WindowWord word, String style) {
        Label label = new Label();
        label.textProperty().bind(words.binding(word));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private Button button(WindowWord word, String style, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(words.binding(word));
        button.getStyleClass().add(style);
        button.setOnAction(_ -> {
            withdraw();
            action.run();
        });
        return button;
    }

    private static Node next(HBox buttons, int step) {
        int focused = 0;
        for (int i = 0; i < buttons.getChildren().size(); i++) {
            if (buttons.getChildren().get(i).isFocused()) {
                focused = i;
            }
        }
        return buttons.getChildren()
                .get(Math.floorMod(focused + step, buttons.getChildren().size()));
    }
}
