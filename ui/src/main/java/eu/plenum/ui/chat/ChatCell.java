// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.panel.Avatar;
import eu.plenum.ui.text.WebLink;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One row of the chat. As high as its text needs at the width of the list, which a cell of JavaFX does not do by itself: it asks
 * its content for a height without a width.
 */
final class ChatCell extends ListCell<ChatRow> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ChatModel model;
    private final Words words;
    private final Consumer<WebLink> ask;

    ChatCell(ChatModel model, Words words, Consumer<WebLink> ask) {
        this.model = model;
        this.words = words;
        this.ask = ask;
        getStyleClass().add("chat-cell");
    }

    @Override
    protected void updateItem(@Nullable ChatRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setGraphic(
                switch (row) {
                    case ChatRow.Kept _ -> line(ChatWord.KEPT, "kept");
                    case ChatRow.New _ -> line(ChatWord.NEW, "new");
                    case ChatRow.Said said -> said(said);
                    case ChatRow.OnItsWay(Outgoing message) -> onItsWay(message);
                });
        setAccessibleText(spoken(row));
    }

    private String spoken(ChatRow row) {
        return switch (row) {
            case ChatRow.Kept _ -> words.text(ChatWord.KEPT);
            case ChatRow.New _ -> words.text(ChatWord.NEW);
            case ChatRow.Said said ->
                words.text(
                        ChatWord.SPOKEN_MESSAGE,
                        writer(said),
                        words.formats().time(said.at()),
                        Message.folded(said.text()));
            case ChatRow.OnItsWay(Outgoing message) ->
                words.text(
                        ChatWord.SPOKEN_MESSAGE,
                        words.text(ChatWord.YOU),
                        words.text(message.failed() ? ChatWord.NOT_SENT : ChatWord.SENDING),
                        Message.folded(message.text()));
        };
    }

    private String writer(ChatRow.Said said) {
        return said.mine() ? words.text(ChatWord.YOU) : said.name();
    }

    private Region line(ChatWord word, String style) {
        Label label = new Label(words.text(word));
        label.setWrapText(true);
        HBox line = new HBox(rule(), label, rule());
        line.getStyleClass().addAll("chat-line", style);
        return line;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        HBox.setHgrow(rule, Priority.ALWAYS);
        return rule;
    }

    private Region said(ChatRow.Said said) {
        VBox column = column(said.mine(), new Message(said.text(), said.mine(), words, ask));
        HBox row = new HBox();
        row.getStyleClass().addAll("said", said.first() ? "first" : "further");
        if (said.mine()) {
            row.getStyleClass().add("mine");
        } else {
            Avatar avatar = new Avatar();
            avatar.setVisible(said.first());
            avatar.show(said.from(), said.name());
            row.getChildren().add(avatar);
        }
        if (said.first()) {
            Label writer = new Label(writer(said));
            writer.getStyleClass().add("writer");
            Label time = new Label(words.formats().time(said.at()));
            time.getStyleClass().add("time");
            time.setMinWidth(Region.USE_PREF_SIZE);
            HBox head = new HBox(writer, time);
            head.getStyleClass().add("said-head");
            column.getChildren().addFirst(head);
        }
        row.getChildren().add(column);
        return row;
    }

    private Region onItsWay(Outgoing message) {
        VBox column = column(true, new Message(message.text(), true, words, ask));
        Label state = new Label(words.text(message.failed() ? ChatWord.NOT_SENT : ChatWord.SENDING));
        state.getStyleClass().add("state");
        HBox foot = new HBox(state);
        foot.getStyleClass().add("on-its-way-foot");
        if (message.failed()) {
            foot.getChildren()
                    .addAll(
                            small(ChatWord.SEND_AGAIN, () -> model.sendAgain(message)),
                            small(ChatWord.DISCARD, () -> model.discard(message)));
        }
        column.getChildren().add(foot);
        HBox row = new HBox(column);
        row.getStyleClass().addAll("said", "first", "mine", "on-its-way");
        row.pseudoClassStateChanged(FAILED, message.failed());
        return row;
    }

    private static VBox column(boolean mine, Message message) {
        VBox column = new VBox(message);
        column.getStyleClass().add("said-column");
        column.setFillWidth(false);
        column.setAlignment(mine ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Button small(ChatWord word, Runnable action) {
        Button button = new Button(words.text(word));
        button.getStyleClass().addAll("quiet", "small");
        button.setOnAction(_ -> action.run());
        return button;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        Node content = getGraphic();
        Insets insets = getInsets();
        double inside = Math.max(0, (width < 0 ? getWidth() : width) - insets.getLeft() - insets.getRight());
        return content == null
                ? super.computePrefHeight(width)
                : snapSizeY(content.prefHeight(inside)) + insets.getTop() + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Node content = getGraphic();
        Insets insets = getInsets();
        if (content == null) {
            super.layoutChildren();
        } else {
            content.resizeRelocate(
                    insets.getLeft(),
                    insets.getTop(),
                    getWidth() - insets.getLeft() - insets.getRight(),
                    getHeight() - insets.getTop() - insets.getBottom());
        }
    }
}
