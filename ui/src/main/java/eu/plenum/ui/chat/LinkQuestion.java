// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.text.WebLink;
import eu.plenum.ui.theme.Icons;
import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Asks before a link is opened: where it leads, whole and in the letters that are asked for. The focus starts on Cancel. */
final class LinkQuestion {
    /** A longer address is scrolled: in heights of the title. */
    private static final int MOST_TITLES = 5;

    private final VBox root = new VBox();
    private final Button cancel = new Button();

    /** @param done takes the question away */
    LinkQuestion(WebLink link, Words words, Consumer<URI> open, Runnable done) {
        root.getStyleClass().add("question");
        root.setAccessibleRole(AccessibleRole.DIALOG);
        root.accessibleTextProperty().bind(words.binding(ChatWord.ASK_OPEN));
        root.setMaxHeight(Region.USE_PREF_SIZE);
        Label title = label(words, ChatWord.ASK_OPEN, "title");
        Label leads = label(words, ChatWord.LEADS_TO, "secondary");
        TextFlow whole = new TextFlow(text(link.address().toString(), "whole-address"));
        ScrollPane address = new ScrollPane(whole);
        address.prefViewportHeightProperty()
                .bind(Bindings.min(
                        whole.heightProperty(), title.heightProperty().multiply(MOST_TITLES)));
        address.minViewportHeightProperty().bind(address.prefViewportHeightProperty());
        address.getStyleClass().add("question-address");
        address.setFitToWidth(true);
        address.setFocusTraversable(false);
        root.getChildren().addAll(title, leads, new TextFlow(text(link.address().getHost(), "host")), address);
        if (link.foreignLetters()) {
            root.getChildren().add(warning(words, ChatWord.FOREIGN_LETTERS));
        }
        if (link.open()) {
            root.getChildren().add(warning(words, ChatWord.NOT_ENCRYPTED));
        }
        Button copy = button(words, ChatWord.COPY_ADDRESS, () -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(link.address().toString());
            Clipboard.getSystemClipboard().setContent(content);
            done.run();
        });
        copy.getStyleClass().add("quiet");
        cancel.textProperty().bind(words.binding(ChatWord.CANCEL));
        cancel.setOnAction(_ -> done.run());
        Button yes = button(words, ChatWord.OPEN, () -> {
            done.run();
            open.accept(link.address());
        });
        yes.getStyleClass().add("primary");
        FlowPane buttons = new FlowPane(copy, cancel, yes);
        buttons.getStyleClass().add("question-buttons");
        root.getChildren().add(buttons);
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                done.run();
            }
        });
    }

    Region root() {
        return root;
    }

    void focus() {
        cancel.requestFocus();
    }

    private static Text text(String text, String style) {
        Text shown = new Text(text);
        shown.getStyleClass().add(style);
        return shown;
    }

    private static Label label(Words words, ChatWord word, String style) {
        Label label = new Label();
        label.textProperty().bind(words.binding(word));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private static Label warning(Words words, ChatWord word) {
        Label label = label(words, word, "question-warning");
        label.setGraphic(Icons.of("fltfmz-warning-24", 20));
        return label;
    }

    private static Button button(Words words, ChatWord word, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(words.binding(word));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
