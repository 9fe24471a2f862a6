// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.text.Passage;
import eu.plenum.ui.text.Passages;
import eu.plenum.ui.text.PlainText;
import eu.plenum.ui.text.WebLink;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The text of a message in its bubble: plain, with links that ask first, and folded when it is long. */
final class Message extends VBox {
    /** Characters and lines beyond which a message is folded. */
    static final int FOLDED = ChatModel.LONGEST;

    static final int FOLDED_LINES = 40;

    private final Words words;
    private final Consumer<WebLink> ask;

    /** @param ask is told which link someone wants to open */
    Message(String text, boolean mine, Words words, Consumer<WebLink> ask) {
        this.words = words;
        this.ask = ask;
        getStyleClass().add("bubble");
        if (mine) {
            getStyleClass().add("mine");
        }
        String folded = folded(text);
        getChildren().add(flow(folded));
        if (!folded.equals(text)) {
            Hyperlink all = new Hyperlink(words.text(ChatWord.SHOW_ALL));
            all.getStyleClass().add("show-all");
            all.setOnAction(_ -> getChildren().setAll(flow(text)));
            getChildren().add(all);
        }
        setMaxWidth(USE_PREF_SIZE);
    }

    static String folded(String text) {
        List<String> lines = text.lines().toList();
        String few = lines.size() <= FOLDED_LINES ? text : String.join("\n", lines.subList(0, FOLDED_LINES)) + "…";
        return PlainText.cut(few, FOLDED);
    }

    private TextFlow flow(String text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("bubble-text");
        for (Passage passage : Passages.of(text)) {
            flow.getChildren()
                    .add(
                            switch (passage) {
                                case Passage.Plain(String plain) -> plain(plain);
                                case Passage.Link(String shown, WebLink target) -> link(shown, target);
                            });
        }
        return flow;
    }

    private static Text plain(String text) {
        Text plain = new Text(text);
        plain.getStyleClass().add("bubble-plain");
        return plain;
    }

    /** A text and not a control, because only a text breaks over lines: an address must never be cut short. */
    private Text link(String shown, WebLink target) {
        Text link = new Text(shown);
        link.getStyleClass().add("bubble-link");
        link.setAccessibleRole(AccessibleRole.HYPERLINK);
        link.setAccessibleText(words.text(ChatWord.LINK, target.address().toString()));
        link.setFocusTraversable(true);
        link.setOnMouseClicked(_ -> ask.accept(target));
        link.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                ask.accept(target);
            }
        });
        return link;
    }
}
