// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.people;

import atlantafx.base.controls.ProgressSliderSkin;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.panel.Avatar;
import eu.plenum.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row of the people panel. Its parts stay while its person changes, so that a slider that is held is not let go. */
final class PersonCell extends ListCell<PeopleRow> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final int LOUDEST = 200;
    private static final int STEP = 5;

    private final PeopleModel model;
    private final Words words;
    private final Label section = new Label();
    private final Avatar avatar = new Avatar();
    private final Label name = new Label();
    private final Label second = new Label();
    private final Label hand = new Label(null, Icons.of("fltfal-hand-right-24", 16));
    private final Region bars = bars();
    private final FontIcon on = Icons.of("fltrmz-mic-on-24", 20);
    private final FontIcon off = Icons.of("fltrmz-mic-off-24", 20);
    private final Region wave = wave();
    private final FontIcon opens = Icons.of("fltral-chevron-down-20", 16);
    private final FontIcon closes = Icons.of("fltral-chevron-up-20", 16);
    private final Slider slider = new Slider(0, LOUDEST, LOUDEST / 2.0);
    private final Label percent = new Label();
    private final Button pin = new Button();
    private final VBox more;
    private final VBox person;
    private boolean showing;

    PersonCell(PeopleModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("people-cell");
        section.getStyleClass().add("people-section");
        name.getStyleClass().add("person-name");
        second.getStyleClass().add("person-second");
        hand.getStyleClass().addAll("badge", "warn", "person-hand");
        hand.setMinWidth(USE_PREF_SIZE);
        off.getStyleClass().add("muted");
        opens.getStyleClass().add("opens");
        closes.getStyleClass().add("opens");
        VBox text = new VBox(name, second);
        text.getStyleClass().add("person-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(avatar, text, hand, bars, on, off, wave, opens, closes);
        line.getStyleClass().add("person-line");
        more = new VBox(volume(), actions());
        more.getStyleClass().add("person-more");
        person = new VBox(line, more);
        person.getStyleClass().add("person");
        line.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && getItem() instanceof PeopleRow.Person shown) {
                model.toggle(shown);
            }
        });
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private Node volume() {
        slider.setBlockIncrement(STEP);
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.valueProperty().addListener((_, _, value) -> {
            if (!showing && getItem() instanceof PeopleRow.Person shown) {
                model.volume(shown, Math.round(value.doubleValue()) / 100.0);
            }
        });
        percent.getStyleClass().add("person-percent");
        percent.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox volume = new HBox(Icons.of("fltrmz-speaker-24", 20), slider, percent);
        volume.getStyleClass().add("person-volume");
        return volume;
    }

    private Node actions() {
        pin.getStyleClass().add("small");
        pin.setOnAction(_ -> {
            if (getItem() instanceof PeopleRow.Person shown) {
                model.togglePin(shown);
            }
        });
        HBox actions = new HBox(pin);
        actions.getStyleClass().add("person-actions");
        shown(actions, model.canPin());
        return actions;
    }

    @Override
    protected void updateItem(@Nullable PeopleRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case PeopleRow.Section(PeopleWord title) -> {
                section.setText(words.text(title));
                setGraphic(section);
                setAccessibleText(section.getText());
            }
            case PeopleRow.Person shown -> {
                showing = true;
                show(shown);
                showing = false;
                setGraphic(person);
            }
        }
    }

    private void show(PeopleRow.Person now) {
        avatar.show(now.id(), now.name());
        name.setText(now.self() ? words.text(PeopleWord.YOURSELF, now.name()) : now.name());
        String below = second(now);
        second.setText(below);
        shown(second, !below.isEmpty());
        hand.setText(Integer.toString(now.hand()));
        shown(hand, now.hand() > 0);
        shown(bars, now.link() != PeopleRow.Link.GOOD);
        bars.pseudoClassStateChanged(LOST, now.link() == PeopleRow.Link.LOST);
        shown(on, now.sound() == PeopleRow.Sound.ON);
        shown(off, now.sound() == PeopleRow.Sound.OFF);
        shown(wave, now.sound() == PeopleRow.Sound.SPEAKING);
        shown(opens, !now.self() && !now.open());
        shown(closes, now.open());
        shown(more, now.open());
        person.pseudoClassStateChanged(OPEN, now.open());
        String loud = words.formats().percent(now.volume());
        percent.setText(loud);
        slider.setAccessibleText(words.text(PeopleWord.VOLUME_OF, now.name(), loud));
        if (!slider.isValueChanging() && Math.round(slider.getValue()) != Math.round(now.volume() * 100)) {
            slider.setValue(now.volume() * 100);
        }
        pin.setText(words.text(now.pinned() ? PeopleWord.UNPIN : PeopleWord.PIN));
        pin.setGraphic(Icons.of(now.pinned() ? "fltrmz-pin-off-20" : "fltrmz-pin-20", 20));
        setAccessibleText(spoken(now));
    }

    private String second(PeopleRow.Person now) {
        if (now.hand() > 0) {
            return now.handSince()
                    .map(since -> words.text(PeopleWord.SINCE, words.formats().time(since)))
                    .orElse("");
        }
        return switch (now.link()) {
            case LOST -> words.text(PeopleWord.LOST);
            case WEAK -> words.text(PeopleWord.WEAK);
            case GOOD -> now.cameraOff() ? words.text(PeopleWord.CAMERA_OFF) : "";
        };
    }

    private String spoken(PeopleRow.Person now) {
        List<String> parts = new ArrayList<>();
        if (now.hand() > 0) {
            parts.add(words.text(PeopleWord.HAND, now.hand()));
        }
        parts.add(words.text(
                switch (now.sound()) {
                    case OFF -> PeopleWord.MICROPHONE_OFF;
                    case ON -> PeopleWord.MICROPHONE_ON;
                    case SPEAKING -> PeopleWord.SPEAKING;
                }));
        if (!second(now).isEmpty()) {
            parts.add(second(now));
        }
        return words.text(PeopleWord.SPOKEN, name.getText(), String.join(", ", parts));
    }

    private static Region bars() {
        HBox bars = new HBox();
        bars.getStyleClass().add("person-bars");
        for (int bar = 1; bar <= 3; bar++) {
            Region one = new Region();
            one.getStyleClass().addAll("bar", "bar-" + bar);
            bars.getChildren().add(one);
        }
        return bars;
    }

    private static Region wave() {
        HBox wave = new HBox();
        wave.getStyleClass().add("person-wave");
        for (int bar = 1; bar <= 3; bar++) {
            Region one = new Region();
            one.getStyleClass().addAll("bar", "bar-" + bar);
            wave.getChildren().add(one);
        }
        return wave;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** The list is as wide as the panel: long names end in an ellipsis and move nothing. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
