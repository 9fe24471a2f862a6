// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.ui.i18n.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;

/**
 * The menu of a text field, in our words: JavaFX's own has no Dutch, and speaks the language of the Java machine instead of the one
 * chosen here. They are the only words of its own that JavaFX shows in the controls used. On the JavaFX thread alone.
 */
public final class EditMenu {
    private EditMenu() {}

    /** Gives it to every text field of a window that has no menu of its own, when the menu is first asked for. */
    public static void follow(Scene scene, Words words) {
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> give(asked.getTarget(), words));
    }

    private static void give(EventTarget target, Words words) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl field && field.getContextMenu() == null) {
                field.setContextMenu(of(field, words));
            }
        }
    }

    private static ContextMenu of(TextInputControl field, Words words) {
        BooleanExpression editable = field.editableProperty();
        BooleanExpression selected =
                Bindings.createBooleanBinding(() -> field.getSelection().getLength() > 0, field.selectionProperty());
        ContextMenu menu = new ContextMenu();
        MenuItem paste = item(words, EditWord.PASTE, editable, field::paste);
        paste.disableProperty().unbind();
        menu.setOnShowing(_ -> paste.setDisable(
                !editable.get() || !Clipboard.getSystemClipboard().hasString()));
        menu.getItems()
                .addAll(
                        item(words, EditWord.UNDO, editable.and(field.undoableProperty()), field::undo),
                        item(words, EditWord.REDO, editable.and(field.redoableProperty()), field::redo),
                        new SeparatorMenuItem(),
                        item(words, EditWord.CUT, editable.and(selected), field::cut),
                        item(words, EditWord.COPY, selected, field::copy),
                        paste,
                        item(words, EditWord.DELETE, editable.and(selected), () -> field.replaceSelection("")),
                        new SeparatorMenuItem(),
                        item(words, EditWord.SELECT_ALL, field.lengthProperty().greaterThan(0), field::selectAll));
        return menu;
    }

    private static MenuItem item(Words words, EditWord word, BooleanExpression possible, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(words.binding(word));
        item.disableProperty().bind(possible.not());
        item.setOnAction(_ -> action.run());
        return item;
    }
}
