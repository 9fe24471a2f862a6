// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import eu.plenum.ui.i18n.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/**
 * The keys of a shortcut as a keyboard of the user's language and system has them.
 *
 * @param apple whether the keyboard has ⌘
 */
public record ShortcutKeys(Words words, boolean apple) {

    /** As it is read: Ctrl+Shift+H, Strg+Umschalt+H, ⌘⇧H. */
    public StringBinding written(Shortcut shortcut) {
        return keys(shortcut, apple ? "" : "+");
    }

    /** As it is heard: Ctrl Shift H. */
    public StringBinding spoken(Shortcut shortcut) {
        return keys(shortcut, " ");
    }

    private StringBinding keys(Shortcut shortcut, String between) {
        return Bindings.createStringBinding(
                () -> {
                    List<String> names = new ArrayList<>();
                    if (shortcut.with().control()) {
                        names.add(apple ? "⌘" : words.text(ShortcutWord.KEY_CONTROL));
                    }
                    if (shortcut.with().shift()) {
                        names.add(apple ? "⇧" : words.text(ShortcutWord.KEY_SHIFT));
                    }
                    names.add(name(shortcut));
                    String keys = String.join(between, names);
                    return shortcut == Shortcut.HOLD_TO_TALK ? words.text(ShortcutWord.HELD, keys) : keys;
                },
                words.texts());
    }

    private String name(Shortcut shortcut) {
        return switch (shortcut.key()) {
            case PAGE_DOWN -> words.text(ShortcutWord.KEY_PAGE_DOWN);
            case PAGE_UP -> words.text(ShortcutWord.KEY_PAGE_UP);
            case SLASH -> "/";
            case COMMA -> ",";
            default -> shortcut.key().getName();
        };
    }
}
