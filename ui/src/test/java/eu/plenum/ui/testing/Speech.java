// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.testing;

import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Texts;
import eu.plenum.ui.i18n.Words;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What screens under test speak; starts in English and can change. */
public final class Speech {
    private final ObjectProperty<Texts> texts = new SimpleObjectProperty<>(new FileTexts(Language.ENGLISH, Locale.UK));
    private final Words words = new Words(texts);

    public Words words() {
        return words;
    }

    public void change(Language language) {
        change(new FileTexts(language, Locale.UK));
    }

    public void change(Texts next) {
        texts.set(next);
    }
}
