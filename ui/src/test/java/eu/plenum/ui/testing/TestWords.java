// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.testing;

import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Words;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;

/** The words of one language, as a test wants them. */
public final class TestWords {
    private TestWords() {}

    public static Words in(Language language) {
        return new Words(new SimpleObjectProperty<>(new FileTexts(language, Locale.ROOT)));
    }
}
