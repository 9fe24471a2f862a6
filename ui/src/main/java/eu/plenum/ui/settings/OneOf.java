// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/**
 * A setting with a few values, all of them in sight. Used on the JavaFX thread alone.
 *
 * @param <T> the values
 */
final class OneOf<T> {
    private final VBox root = new VBox();

    /** A value and what it is called. */
    record Option<T>(T value, ObservableValue<String> name) {}

    /** @param value what holds, changed at once */
    OneOf(ObservableValue<String> title, List<Option<T>> options, ObjectProperty<T> value) {
        Label heading = new Label();
        heading.textProperty().bind(title);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        ToggleGroup group = new ToggleGroup();
        List<RadioButton> buttons = new ArrayList<>();
        for (Option<T> option : options) {
            RadioButton button = new RadioButton();
            button.textProperty().bind(option.name());
            button.accessibleTextProperty()
                    .bind(title.flatMap(of -> option.name().map(name -> of + ", " + name)));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.getStyleClass().add("setting-row");
            button.selectedProperty().addListener((_, _, now) -> {
                if (now) {
                    value.set(option.value());
                }
            });
            buttons.add(button);
        }
        value.subscribe(now -> {
            for (int i = 0; i < options.size(); i++) {
                buttons.get(i).setSelected(options.get(i).value().equals(now));
            }
        });
        root.getChildren().addAll(heading, Cards.of(buttons));
        root.getStyleClass().add("one-of");
    }

    Parent root() {
        return root;
    }
}
