// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.text.Passage;
import eu.plenum.ui.text.Passages;
import eu.plenum.ui.text.WebLink;
import eu.plenum.ui.theme.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The messages. Only those that fit are laid out. Who is at the end stays there as messages come; who reads further up is not
 * moved, and is told by a button that there are newer ones.
 */
final class History implements AutoCloseable {
    private static final KeyCombination COPY = KeyCombination.keyCombination("shortcut+C");

    private final ListView<ChatRow> list;
    private final StackPane root = new StackPane();
    private final Button newer;
    private final Consumer<WebLink> ask;
    private final ListChangeListener<ChatRow> grown = _ -> grow();
    private final ChatModel model;
    private final Subscription language;
    private boolean following = true;
    private int known;

    History(ChatModel model, Words words, Consumer<WebLink> ask) {
        this.model = model;
        this.ask = ask;
        this.list = new ListView<>(model.rows());
        list.getStyleClass().add("chat-list");
        list.setCellFactory(_ -> new ChatCell(model, words, ask));
        list.accessibleTextProperty().bind(words.binding(ChatWord.HISTORY));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        MenuItem copy = new MenuItem();
        copy.textProperty().bind(words.binding(ChatWord.COPY_MESSAGE));
        copy.setOnAction(_ -> copy());
        list.setContextMenu(new ContextMenu(copy));
        newer = new Button(null, Icons.of("fltral-chevron-down-20", 16));
        newer.textProperty().bind(words.binding(ChatWord.NEWER_BELOW));
        newer.getStyleClass().add("newer");
        newer.setVisible(false);
        newer.setOnAction(_ -> toEnd());
        root.getChildren().addAll(list, newer);
        root.getStyleClass().add("chat-history");
        VBox.setVgrow(root, Priority.ALWAYS);
        model.rows().addListener(grown);
        language = words.texts().subscribe(_ -> list.refresh());
        list.skinProperty()
                .subscribe(_ -> flow().ifPresent(flow -> flow.needsLayoutProperty()
                        .subscribe(dirty -> {
                            if (!dirty) {
                                // JavaFX says so before it lays out.
                                Platform.runLater(this::laidOut);
                            }
                        })));
        // Who reads moves: only a message that comes while the end is in sight takes them along again.
        list.addEventFilter(ScrollEvent.ANY, _ -> following = false);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> following = false);
        list.addEventFilter(KeyEvent.KEY_PRESSED, _ -> following = false);
        list.heightProperty().addListener((_, _, _) -> {
            if (following) {
                toEnd();
            }
        });
        toEnd();
    }

    StackPane root() {
        return root;
    }

    Node list() {
        return list;
    }

    /** Moves to the newest message, and on with those that come. */
    void toEnd() {
        following = true;
        newer.setVisible(false);
        list.scrollTo(list.getItems().size() - 1);
        Platform.runLater(this::stay);
    }

    /** Heights are only known once rows are laid out, and the field below grows: the end moves by that. */
    private void stay() {
        if (following) {
            flow().ifPresent(flow -> flow.setPosition(1));
        }
    }

    private void grow() {
        boolean ours = !list.getItems().isEmpty() && list.getItems().getLast() instanceof ChatRow.OnItsWay;
        boolean wasAtEnd = following || inSight(known - 1);
        known = list.getItems().size();
        if (wasAtEnd || ours) {
            toEnd();
        } else {
            newer.setVisible(true);
        }
    }

    /** Whoever scrolled back to the end needs not be told of it. */
    private void laidOut() {
        if (newer.isVisible() && inSight(known - 1)) {
            newer.setVisible(false);
        }
    }

    /** Whether a row was within the list when it was last laid out. */
    private boolean inSight(int row) {
        return flow().map(VirtualFlow::getLastVisibleCell)
                .map(last -> last.getIndex() >= row)
                .orElse(false);
    }

    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            firstLink().ifPresent(link -> {
                key.consume();
                ask.accept(link);
            });
        }
    }

    private Optional<WebLink> firstLink() {
        return selectedText().stream()
                .flatMap(text -> Passages.of(text).stream())
                .filter(Passage.Link.class::isInstance)
                .map(passage -> ((Passage.Link) passage).target())
                .findFirst();
    }

    private void copy() {
        selectedText().ifPresent(text -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Optional<String> selectedText() {
        List<ChatRow> selected = list.getSelectionModel().getSelectedItems();
        return selected.isEmpty()
                ? Optional.empty()
                : switch (selected.getFirst()) {
                    case ChatRow.Said said -> Optional.of(said.text());
                    case ChatRow.OnItsWay(Outgoing message) -> Optional.of(message.text());
                    case ChatRow.Kept _, ChatRow.New _ -> Optional.empty();
                };
    }

    @Override
    public void close() {
        model.rows().removeListener(grown);
        language.unsubscribe();
    }
}
