// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import eu.plenum.ui.i18n.Words;
import java.util.Collection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Lists the shortcuts over a screen, until Escape or its button closes it. Laid over the screen by whoever opens it. */
public final class ShortcutHelp {
    private static final String OVER_ALL = "shortcut-help-over";

    private final StackPane root = new StackPane();
    private final Button close = new Button();

    /** @param closed takes it off the screen again and gives the focus back */
    public ShortcutHelp(Words words, ShortcutKeys keys, Collection<Shortcut> shortcuts, Runnable closed) {
        Label title = new Label();
        title.textProperty().bind(words.binding(ShortcutWord.TITLE));
        title.getStyleClass().add("title");
        ScrollPane list = new ScrollPane(new ShortcutList(words, keys, shortcuts).root());
        list.setFitToWidth(true);
        list.accessibleTextProperty().bind(words.binding(ShortcutWord.TITLE));
        close.textProperty().bind(words.binding(ShortcutWord.CLOSE));
        close.setOnAction(_ -> closed.run());
        VBox card = new VBox(title, list, close);
        card.getStyleClass().addAll("dialog", "shortcut-help");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        root.getStyleClass().addAll("scrim", OVER_ALL);
        root.getChildren().add(card);
        root.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                pressed.consume();
                closed.run();
            } else if (pressed.getCode() == KeyCode.TAB) {
                // The screen below is not to be reached while it is covered.
                pressed.consume();
                (close.isFocused() ? list : close).requestFocus();
            }
        });
    }

    /** Lays it over a screen, or takes it away; the focus goes back to where it was. */
    public static void toggle(StackPane screen, Words words, ShortcutKeys keys, Collection<Shortcut> shortcuts) {
        if (screen.getChildren().removeIf(child -> child.getStyleClass().contains(OVER_ALL))) {
            return;
        }
        Node focused = screen.getScene().getFocusOwner();
        ShortcutHelp help = new ShortcutHelp(words, keys, shortcuts, () -> {
            toggle(screen, words, keys, shortcuts);
            if (focused != null) {
                focused.requestFocus();
            }
        });
        screen.getChildren().add(help.root());
        help.focus();
    }

    public Parent root() {
        return root;
    }

    /** Once it is on the screen. */
    public void focus() {
        close.requestFocus();
    }
}
