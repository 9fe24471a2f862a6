// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.end;

import eu.plenum.ui.hemicycle.Hemicycle;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import eu.plenum.ui.theme.Sheets;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.FileChooser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meeting is over for us, in peace: why, who goes on, and what is left of it. Used on the JavaFX thread alone. */
public final class EndScreen {
    private static final Logger LOG = LoggerFactory.getLogger(EndScreen.class);
    private static final double HEMICYCLE_FROM_HEIGHT = 700;
    private static final int SEATS = 56;

    private final Words words;
    private final CallSummary summary;
    private final boolean endedForAll;
    private final ScrollPane root = new ScrollPane();

    /** What the screen's buttons do. */
    public interface Actions {
        void joinAgain();

        void home();
    }

    /** @param endedForAll by a host; else we left */
    public EndScreen(Words words, CallSummary summary, boolean endedForAll, Actions actions) {
        this.words = words;
        this.summary = summary;
        this.endedForAll = endedForAll;
        Node hemicycle = new StackPane(new Hemicycle(Hemicycle.Shape.END, Math.clamp(summary.people(), 1, SEATS)));
        Label what = label("display", title());
        Label lead = label("lead", lead());
        lead.getStyleClass().add("secondary");
        Button again = button(EndWord.JOIN_AGAIN, actions::joinAgain);
        again.getStyleClass().addAll("primary", "large");
        Button home = button(EndWord.BACK_HOME, actions::home);
        home.getStyleClass().add("large");
        HBox buttons = new HBox(again, home);
        buttons.getStyleClass().add("end-buttons");
        VBox page = new VBox(hemicycle, what, lead, buttons, card());
        page.getStyleClass().add("end");
        root.setContent(page);
        root.setFitToWidth(true);
        root.setFocusTraversable(false);
        root.getStyleClass().add("clear-scroll");
        root.viewportBoundsProperty().addListener((_, _, inside) -> {
            page.setMinHeight(inside.getHeight());
            boolean room = inside.getHeight() >= HEMICYCLE_FROM_HEIGHT;
            hemicycle.setVisible(room);
            hemicycle.setManaged(room);
        });
        Sheets.add(root, EndScreen.class, "end.css");
    }

    public Parent root() {
        return root;
    }

    /** What happened, also as the window's title. */
    public StringBinding title() {
        return words.binding(endedForAll ? EndWord.ENDED_FOR_ALL : EndWord.LEFT);
    }

    private StringBinding lead() {
        if (endedForAll) {
            return words.binding(EndWord.ENDED_BY_HOST);
        }
        if (summary.goesOn() == 0) {
            return words.binding(EndWord.NOBODY_LEFT);
        }
        return summary.room().isBlank()
                ? words.binding(EndWord.GOES_ON_NAMELESS, summary.goesOn())
                : words.binding(EndWord.GOES_ON, summary.room(), summary.goesOn());
    }

    private Node card() {
        VBox card = new VBox();
        card.getStyleClass().addAll("card", "end-card");
        long minutes = summary.length().toMinutes();
        StringBinding length = minutes == 0
                ? words.binding(EndWord.LENGTH_SHORT, summary.people())
                : words.binding(EndWord.LENGTH, minutes, summary.people());
        StringBinding span = words.binding(
                EndWord.FROM_TO, summary.began().toLocalTime(), summary.ended().toLocalTime());
        StringBinding interruptions = words.binding(EndWord.INTERRUPTIONS, summary.interruptions());
        Label second = new Label();
        second.textProperty().bind(span.concat(" · ").concat(interruptions));
        card.getChildren().add(row("fltral-clock-20", length, second));
        if (!summary.chat().isEmpty()) {
            Label messages = new Label();
            messages.textProperty()
                    .bind(words.binding(EndWord.MESSAGES, summary.chat().size()));
            Button save = button(EndWord.SAVE, () -> save(messages));
            save.setGraphic(Icons.of("fltrmz-save-20", 20));
            save.getStyleClass().add("small-button");
            HBox chat = row("fltral-chat-24", words.binding(EndWord.CHAT), messages);
            chat.getChildren().add(save);
            chat.getStyleClass().add("end-second-row");
            card.getChildren().add(chat);
        }
        VBox.setMargin(card, new Insets(40, 0, 0, 0));
        return card;
    }

    private static HBox row(String icon, StringBinding first, Label second) {
        Label title = label("medium", first);
        second.getStyleClass().addAll("small", "tertiary");
        second.setWrapText(true);
        VBox lines = new VBox(title, second);
        HBox.setHgrow(lines, Priority.ALWAYS);
        title.setTextAlignment(TextAlignment.LEFT);
        HBox row = new HBox(Icons.of(icon, 24), lines);
        row.getStyleClass().add("list-row");
        return row;
    }

    private void save(Label told) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(
                words.text(EndWord.CHAT_FILE, summary.began().toLocalDate().toString()));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file == null) {
            return;
        }
        told.textProperty().unbind();
        told.setText(words.text(write(file.toPath()) ? EndWord.SAVED : EndWord.NOT_SAVED, file.getName()));
    }

    private boolean write(Path file) {
        try {
            Files.writeString(file, ChatText.of(summary, summary.began().getZone()));
            return true;
        } catch (IOException unwritable) {
            LOG.warn("The chat was not saved", unwritable);
            return false;
        }
    }

    private Button button(EndWord word, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(words.binding(word));
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static Label label(String style, StringBinding text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
