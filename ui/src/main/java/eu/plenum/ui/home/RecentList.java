// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.home;

import eu.plenum.client.settings.RecentMeeting;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The meetings joined before, newest first. Used on the JavaFX thread alone. */
final class RecentList extends VBox {
    private final Words words;
    private final HomeActions actions;
    private final ZonedDateTime now;

    RecentList(Words words, HomeActions actions, ZonedDateTime now, List<RecentMeeting> meetings) {
        this.words = words;
        this.actions = actions;
        this.now = now;
        getStyleClass().add("card");
        fill(meetings);
    }

    private void fill(List<RecentMeeting> meetings) {
        getChildren().setAll(meetings.stream().map(this::row).toList());
        if (meetings.isEmpty()) {
            Label nothing = new Label();
            nothing.textProperty().bind(words.binding(HomeWord.NOTHING_YET));
            nothing.getStyleClass().addAll("secondary", "nothing-yet");
            nothing.setWrapText(true);
            getChildren().add(nothing);
        }
    }

    private Node row(RecentMeeting meeting) {
        StackPane well = new StackPane(Icons.of("fltral-history-20", 24));
        well.getStyleClass().addAll("icon-well", "neutral");
        String host = meeting.address().getHost();
        String name = meeting.name().isBlank() ? host : meeting.name();
        Label title = new Label(name);
        title.getStyleClass().add("semibold");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        Label second = new Label();
        second.getStyleClass().addAll("small", "tertiary");
        StringBinding when = when(meeting);
        second.textProperty().bind(meeting.name().isBlank() ? when : when.concat(" · " + host));
        VBox lines = new VBox(title, second);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button forget = new Button();
        forget.setGraphic(Icons.of("fltral-dismiss-20", 20));
        forget.getStyleClass().add("icon-button");
        forget.accessibleTextProperty().bind(words.binding(HomeWord.FORGET, name));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(forget.accessibleTextProperty());
        forget.setTooltip(tooltip);
        forget.setOnAction(_ -> forget(meeting));
        Button join = new Button();
        join.textProperty().bind(words.binding(HomeWord.JOIN));
        join.accessibleTextProperty().bind(words.binding(HomeWord.JOIN_NAMED, name));
        join.setMinWidth(Region.USE_PREF_SIZE);
        join.setOnAction(_ -> actions.joinAgain(meeting.address()));
        HBox row = new HBox(well, lines, forget, join);
        row.getStyleClass().add("list-row");
        row.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DELETE) {
                pressed.consume();
                forget(meeting);
            }
        });
        return row;
    }

    private void forget(RecentMeeting meeting) {
        fill(actions.forget(meeting));
        lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private StringBinding when(RecentMeeting meeting) {
        ZonedDateTime joined = meeting.joined().atZone(now.getZone());
        LocalDate day = joined.toLocalDate();
        if (day.equals(now.toLocalDate())) {
            return words.binding(HomeWord.TODAY, joined.toLocalTime());
        }
        return day.equals(now.toLocalDate().minusDays(1))
                ? words.binding(HomeWord.YESTERDAY, joined.toLocalTime())
                : words.binding(HomeWord.ON_DAY, day, joined.toLocalTime());
    }
}
