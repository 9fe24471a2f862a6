// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import eu.plenum.ui.i18n.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** Says what a control does, and by which keys: in its tooltip to those who see, in its name to those who hear. */
public final class Hints {
    private static final Duration BEFORE_SHOWN = Duration.millis(400);

    private final Words words;
    private final ShortcutKeys keys;

    public Hints(Words words, ShortcutKeys keys) {
        this.words = words;
        this.keys = keys;
    }

    /** For a control without a shortcut. */
    public void give(Node control, ObservableValue<String> action) {
        control.accessibleTextProperty().bind(action);
        Tooltip.install(control, tooltip(label(action)));
    }

    /** For a control that a shortcut does the same as: "Turn microphone off, Ctrl D". */
    public void give(Node control, ObservableValue<String> action, Shortcut shortcut) {
        ObservableStringValue spoken = keys.spoken(shortcut);
        control.accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.text(ShortcutWord.SPOKEN, action.getValue(), spoken.get()), action, spoken));
        Label pressed = label(keys.written(shortcut));
        pressed.getStyleClass().add("kbd");
        Tooltip.install(control, tooltip(label(action), pressed));
    }

    private static Label label(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        return label;
    }

    private static Tooltip tooltip(Node... content) {
        HBox line = new HBox(content);
        line.getStyleClass().add("hint-line");
        Tooltip tooltip = new Tooltip();
        tooltip.setGraphic(line);
        tooltip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tooltip.setShowDelay(BEFORE_SHOWN);
        return tooltip;
    }
}
