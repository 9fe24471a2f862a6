// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import eu.plenum.ui.i18n.Words;
import java.util.Collection;
import java.util.EnumSet;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shortcuts and what they do, in groups, to be read. */
public final class ShortcutList {
    private final VBox root = new VBox();
    private final Words words;
    private final ShortcutKeys keys;

    /** @param shortcuts those that do something where this is read */
    public ShortcutList(Words words, ShortcutKeys keys, Collection<Shortcut> shortcuts) {
        this.words = words;
        this.keys = keys;
        root.getStyleClass().add("shortcut-list");
        for (ShortcutGroup group : ShortcutGroup.values()) {
            EnumSet<Shortcut> those = EnumSet.allOf(Shortcut.class);
            those.removeIf(shortcut -> shortcut.group() != group || !shortcuts.contains(shortcut));
            if (!those.isEmpty()) {
                Label title = label(words.binding(group.title()));
                title.getStyleClass().add("heading");
                root.getChildren().add(title);
                those.forEach(shortcut -> root.getChildren().add(row(shortcut)));
            }
        }
    }

    public Parent root() {
        return root;
    }

    private Parent row(Shortcut shortcut) {
        Label what = label(words.binding(shortcut.what()));
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        Label pressed = label(keys.written(shortcut));
        pressed.getStyleClass().add("kbd");
        pressed.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(what, pressed);
        row.getStyleClass().add("shortcut-row");
        return row;
    }

    private static Label label(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        return label;
    }
}
