// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import eu.plenum.ui.control.Toggle;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A setting that is on or off: its name, what it does, and a switch. Used on the JavaFX thread alone. */
final class SettingRow {
    private final HBox root = new HBox();
    private final Toggle toggle = new Toggle();

    /**
     * @param value what holds, changed at once
     * @param hint what it does, or null where the name says it all
     */
    SettingRow(Words words, SettingsWord title, @Nullable SettingsWord hint, ObjectProperty<Boolean> value) {
        VBox text = new VBox(label(words.binding(title), "medium"));
        text.getStyleClass().add("setting-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        if (hint != null) {
            text.getChildren().add(label(words.binding(hint), "small", "tertiary"));
        }
        Label lock = label(words.binding(SettingsWord.SET_BY_ORGANISATION), "small", "secondary", "lock-note");
        lock.setGraphic(Icons.of("fltfal-lock-20", 16));
        lock.visibleProperty().bind(toggle.lockedProperty());
        lock.managedProperty().bind(toggle.lockedProperty());
        text.getChildren().add(lock);
        ObservableValue<String> name = words.binding(title);
        ObservableValue<String> reason = words.binding(SettingsWord.SET_BY_ORGANISATION);
        toggle.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> toggle.lockedProperty().get()
                                ? name.getValue() + ", " + reason.getValue()
                                : name.getValue(),
                        name,
                        reason,
                        toggle.lockedProperty()));
        value.subscribe(toggle::setSelected);
        toggle.selectedProperty().addListener((_, _, now) -> value.set(now));
        // A switch is small: the words beside it are part of the target.
        text.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                toggle.fire();
            }
        });
        root.getChildren().addAll(text, toggle);
        root.getStyleClass().add("setting-row");
    }

    Parent root() {
        return root;
    }

    /** Whether the organisation has decided. */
    BooleanProperty locked() {
        return toggle.lockedProperty();
    }

    Toggle toggle() {
        return toggle;
    }

    private static Label label(ObservableValue<String> text, String... styles) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
