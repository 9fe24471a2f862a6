// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.failure;

import eu.plenum.client.meeting.TokenMask;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import eu.plenum.ui.theme.Sheets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** A failure as a page: what happened, what it means, what to do, and what the help desk wants to know. */
public final class FailureScreen {
    private static final int DETAIL_CHARACTERS = 300;

    private final Words words;
    private final FailureText text;
    private final String code;
    private final ZonedDateTime time;
    private final Actions actions;
    private final VBox page = new VBox();
    private final ScrollPane root = new ScrollPane();

    /** What the page's buttons do. */
    public interface Actions {

        /** What the first button promises, unless it is the way home. */
        void remedy();

        void home();
    }

    /** @param code for the help desk */
    public FailureScreen(Words words, FailureText text, String code, ZonedDateTime time, Actions actions) {
        this.words = words;
        this.text = text;
        this.code = code;
        this.time = time;
        this.actions = actions;
        Label what = label("display", words.binding(text.what()));
        Label meaning = label("lead", meaning());
        page.getStyleClass().add("failure-page");
        page.getChildren().addAll(sign(), what, meaning, steps(), buttons(), details());
        page.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(page);
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox head = new HBox(quiet(FailureWord.BACK_HOME, "fltral-arrow-left-20", actions::home));
        VBox column = new VBox(head, middle);
        column.getStyleClass().add("failure");
        root.setContent(column);
        root.setFitToWidth(true);
        root.getStyleClass().add("clear-scroll");
        root.setFocusTraversable(false);
        root.viewportBoundsProperty().addListener((_, _, inside) -> column.setMinHeight(inside.getHeight()));
        Sheets.add(root, FailureScreen.class, "failure.css");
    }

    public Parent root() {
        return root;
    }

    /** What happened, as the window's title. */
    public StringBinding title() {
        return words.binding(text.what());
    }

    private StringBinding meaning() {
        Object host = text.host().isBlank() ? FailureWord.THE_SERVER : text.host();
        return words.binding(text.meaning(), host, text.seconds());
    }

    private Node sign() {
        StackPane sign = new StackPane(Icons.of(text.icon(), 40));
        sign.getStyleClass().add("failure-sign");
        if (text.grave()) {
            sign.getStyleClass().add("grave");
        }
        sign.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sign;
    }

    private Node steps() {
        VBox card = new VBox(label("semibold", words.binding(FailureWord.WHAT_YOU_CAN_DO)));
        card.getStyleClass().addAll("card", "failure-steps");
        VBox.setMargin(card, new Insets(24, 0, 0, 0));
        for (FailureWord step : text.steps()) {
            Label sentence = label("body", words.binding(step));
            HBox.setHgrow(sentence, Priority.ALWAYS);
            FontIcon mark = Icons.of("fltral-chevron-right-20", 20);
            HBox row = new HBox(mark, sentence);
            row.getStyleClass().add("failure-step");
            card.getChildren().add(row);
        }
        return card;
    }

    private Node buttons() {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("failure-buttons");
        FailureWord first = switch (text.remedy()) {
            case TRY_AGAIN -> FailureWord.TRY_AGAIN;
            case JOIN_AGAIN -> FailureWord.JOIN_AGAIN;
            case BACK_TO_CALL -> FailureWord.BACK_TO_CALL;
            case HOME -> FailureWord.BACK_HOME;
        };
        boolean home = text.remedy() == FailureText.Remedy.HOME;
        Button primary = button(first, home ? actions::home : actions::remedy);
        primary.getStyleClass().addAll("primary", "large");
        primary.setDefaultButton(true);
        buttons.getChildren().add(primary);
        if (text.remedy() == FailureText.Remedy.BACK_TO_CALL) {
            Button leave = button(FailureWord.LEAVE, actions::home);
            leave.getStyleClass().add("large");
            buttons.getChildren().add(leave);
        }
        return buttons;
    }

    private Node details() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("failure-details-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        List<Detail> list = detailList();
        for (int row = 0; row < list.size(); row++) {
            Label name = label("tertiary", words.binding(list.get(row).name()));
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(list.get(row).value());
            value.getStyleClass().add("medium");
            value.setWrapText(true);
            grid.addRow(row, name, value);
        }
        Button copy = quiet(FailureWord.COPY, "fltral-copy-20", () -> {});
        copy.setOnAction(_ -> copy(list, copy));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label heading = label("semibold", words.binding(FailureWord.DETAILS));
        HBox head = new HBox(heading, space, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox details = new VBox(head, grid);
        details.getStyleClass().add("failure-details");
        return details;
    }

    private record Detail(FailureWord name, String value) {}

    private List<Detail> detailList() {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(FailureWord.DETAIL_CODE, code));
        if (!text.detail().isBlank()) {
            String detail = TokenMask.hide(text.detail().strip());
            details.add(new Detail(
                    FailureWord.DETAIL_WHAT, detail.substring(0, Math.min(detail.length(), DETAIL_CHARACTERS))));
        }
        if (!text.host().isBlank()) {
            details.add(new Detail(FailureWord.DETAIL_SERVER, text.host()));
        }
        details.add(new Detail(
                FailureWord.DETAIL_TIME,
                words.formats().date(time.toLocalDate()) + ", "
                        + words.formats().time(time.toLocalTime())));
        return details;
    }

    private void copy(List<Detail> details, Button button) {
        StringBuilder lines = new StringBuilder(words.text(text.what())).append(System.lineSeparator());
        details.forEach(detail -> lines.append(words.text(detail.name()))
                .append(": ")
                .append(detail.value())
                .append(System.lineSeparator()));
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.toString());
        Clipboard.getSystemClipboard().setContent(content);
        button.textProperty().bind(words.binding(FailureWord.COPIED));
        PauseTransition back = new PauseTransition(Duration.seconds(3));
        back.setOnFinished(_ -> button.textProperty().bind(words.binding(FailureWord.COPY)));
        back.play();
    }

    private Button button(FailureWord word, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(words.binding(word));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button quiet(FailureWord word, String icon, Runnable action) {
        Button button = button(word, action);
        button.setGraphic(Icons.of(icon, 20));
        button.getStyleClass().add("quiet");
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
