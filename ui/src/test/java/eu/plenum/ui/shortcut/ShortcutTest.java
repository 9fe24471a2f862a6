// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Texts;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.testing.UiTest;
import java.util.Arrays;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;

class ShortcutTest extends UiTest {
    private final SimpleObjectProperty<Texts> texts =
            new SimpleObjectProperty<>(new FileTexts(Language.ENGLISH, Locale.UK));
    private final Words words = new Words(texts);
    private final ShortcutKeys keys = new ShortcutKeys(words, false);

    @Test
    void noTwoShortcutsAreTheSameKeys() {
        assertThat(Arrays.stream(Shortcut.values())
                        .map(shortcut -> keys.written(shortcut).get()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theKeysAreThoseThatOfficialsKnow() {
        assertThat(Arrays.stream(Shortcut.values())
                        .map(shortcut -> shortcut + " " + keys.written(shortcut).get()))
                .contains(
                        "MICROPHONE Ctrl+D",
                        "CAMERA Ctrl+E",
                        "HOLD_TO_TALK Hold V",
                        "HAND Ctrl+Shift+H",
                        "CHAT Ctrl+Shift+M",
                        "PEOPLE Ctrl+Shift+P",
                        "FULL_SCREEN Ctrl+Shift+F",
                        "HELP Ctrl+Shift+/",
                        "TOOLBAR F2");
    }

    @Test
    void keysAreNamedAsTheKeyboardHasThem() {
        texts.set(new FileTexts(Language.GERMAN, Locale.GERMANY));
        assertThat(keys.written(Shortcut.HAND).get()).isEqualTo("Strg+Umschalt+H");
        assertThat(keys.written(Shortcut.NEXT_PAGE).get()).isEqualTo("Bild ab");
        texts.set(new FileTexts(Language.FRENCH, Locale.FRANCE));
        assertThat(keys.written(Shortcut.HAND).get()).isEqualTo("Ctrl+Maj+H");
        assertThat(new ShortcutKeys(words, true).written(Shortcut.HAND).get()).isEqualTo("⌘⇧H");
    }

    @Test
    void aControlsNameEndsWithItsKeysAndFollowsTheLanguage() {
        var action = new SimpleStringProperty("Turn microphone off");
        Button button = call(Button::new);
        run(() -> new Hints(words, keys).give(button, action, Shortcut.MICROPHONE));
        assertThat(button.getAccessibleText()).isEqualTo("Turn microphone off, Ctrl D");

        action.set("Mikrofon ausschalten");
        texts.set(new FileTexts(Language.GERMAN, Locale.GERMANY));

        assertThat(button.getAccessibleText()).isEqualTo("Mikrofon ausschalten, Strg D");
    }
}
