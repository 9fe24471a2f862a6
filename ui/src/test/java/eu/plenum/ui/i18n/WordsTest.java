// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final ObjectProperty<Texts> language = new SimpleObjectProperty<>(texts(Language.ENGLISH));
    private final Words words = new Words(language);

    @Test
    void aTextOnTheScreenFollowsTheLanguageAtOnce() {
        var shown = new javafx.beans.property.SimpleStringProperty();
        shown.bind(words.binding(SampleWord.WAITING, 1234));
        assertThat(shown.get()).isEqualTo("1,234 people are waiting");

        language.set(texts(Language.FRENCH));

        assertThat(shown.get()).isEqualTo("1\u202f234 personnes attendent");
    }

    @Test
    void aTextOnTheScreenFollowsItsArguments() {
        var waiting = new SimpleIntegerProperty(1);
        var shown = new javafx.beans.property.SimpleStringProperty();
        shown.bind(words.binding(SampleWord.WAITING, waiting));
        assertThat(shown.get()).isEqualTo("One person is waiting");

        waiting.set(2);

        assertThat(shown.get()).isEqualTo("2 people are waiting");
    }

    @Test
    void datesTimesAndWordsInATextAreWrittenInItsLanguage() {
        language.set(texts(Language.GERMAN));

        assertThat(words.text(SampleWord.SINCE, SampleWord.OPEN, LocalDate.of(2026, 11, 24), LocalTime.of(9, 12)))
                .isEqualTo("Geöffnet seit 24. November 2026, 09:12");
    }

    @Test
    void whatAPersonNamedCannotChangeATextsForm() {
        assertThat(words.text(SampleWord.NAMED, "{0} it's ''x'' {")).isEqualTo("{0} it's ''x'' { is here");
    }

    @Test
    void aMissingTextIsAFaultOfOurs() {
        assertThatThrownBy(() -> words.text(SampleWord.FORGOTTEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("FORGOTTEN");
    }

    private static Texts texts(Language language) {
        return new FileTexts(language, Locale.ROOT);
    }

    enum SampleWord implements Word {
        WAITING,
        SINCE,
        OPEN,
        NAMED,
        FORGOTTEN
    }
}
