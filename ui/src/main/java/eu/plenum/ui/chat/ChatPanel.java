// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.panel.EmptyState;
import eu.plenum.ui.panel.SidePanel;
import eu.plenum.ui.text.WebLink;
import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The chat beside the stage. Used on the JavaFX thread alone; whoever shows it says so to the model and calls {@link #focus}. */
public final class ChatPanel implements AutoCloseable {
    private final SidePanel panel;
    private final History history;
    private final Composer composer;
    private final Words words;
    private final Consumer<URI> open;
    private @Nullable Node focusedBefore;

    /**
     * @param open opens an address in the browser; asked for only after the person said yes
     * @param close takes the panel away and gives the focus back
     */
    public ChatPanel(ChatModel model, Words words, Consumer<URI> open, Runnable close) {
        this.words = words;
        this.open = open;
        this.panel = new SidePanel(words.binding(ChatWord.TITLE), words, close);
        this.history = new History(model, words, this::ask);
        this.composer = new Composer(model, words);
        SidePanel.closeAtEscape(history.list(), close);
        EmptyState empty = new EmptyState(
                "fltral-chat-24", words.binding(ChatWord.EMPTY_HEADING), words.binding(ChatWord.EMPTY_SENTENCE));
        Label reading = new Label();
        reading.textProperty().bind(words.binding(ChatWord.NOT_ALLOWED));
        reading.setWrapText(true);
        reading.getStyleClass().addAll("composer", "secondary");
        panel.content(empty, history.root(), composer.root(), reading);
        panel.root().getStyleClass().add("chat-panel");
        panel.root().getStylesheets().add(SidePanel.sheet(ChatPanel.class, "chat.css"));
        BooleanBinding nothing = Bindings.isEmpty(model.rows());
        shown(empty, nothing);
        shown(history.root(), nothing.not());
        shown(composer.root(), model.allowed());
        shown(reading, Bindings.not(model.allowed()));
    }

    public Region root() {
        return panel.root();
    }

    /** Moves the focus to the field and the messages to their end. */
    public void focus() {
        history.toEnd();
        composer.focus();
    }

    private void ask(WebLink link) {
        focusedBefore =
                panel.root().getScene() == null ? null : panel.root().getScene().getFocusOwner();
        LinkQuestion question = new LinkQuestion(link, words, open, this::answered);
        panel.ask(question.root());
        question.focus();
    }

    private void answered() {
        panel.answered();
        if (focusedBefore != null && focusedBefore.getScene() != null) {
            focusedBefore.requestFocus();
        } else {
            composer.focus();
        }
        focusedBefore = null;
    }

    private static void shown(Region region, ObservableBooleanValue when) {
        region.visibleProperty().bind(when);
        region.managedProperty().bind(when);
    }

    @Override
    public void close() {
        history.close();
    }
}
