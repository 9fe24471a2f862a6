// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void aDayIsWrittenAsTheLanguageDoes() {
        assertThat(inEach(formats -> formats.day(LocalDate.of(2026, 11, 24))))
                .containsExactly(
                        "Tuesday 24 November", "mardi 24 novembre", "Dienstag, 24. November", "dinsdag 24 november");
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrench() {
        assertThat(new Formats(Locale.FRANCE).day(LocalDate.of(2026, 12, 1))).isEqualTo("mardi 1er décembre");
    }

    @Test
    void aDateIsWrittenAsTheLanguageDoes() {
        assertThat(inEach(formats -> formats.date(LocalDate.of(2026, 11, 24))))
                .containsExactly("24 November 2026", "24 novembre 2026", "24. November 2026", "24 november 2026");
    }

    @Test
    void theTimeHasTwentyFourHoursEverywhere() {
        assertThat(inEach(formats -> formats.time(LocalTime.of(15, 7)))).containsOnly("15:07");
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertThat(inEach(formats -> formats.number(1234.5)))
                .containsExactly("1,234.5", "1\u202f234,5", "1.234,5", "1.234,5");
        assertThat(inEach(formats -> formats.percent(0.7))).containsExactly("70%", "70\u00a0%", "70\u00a0%", "70%");
    }

    private static String[] inEach(Function<Formats, String> written) {
        return Arrays.stream(Language.values())
                .map(language -> written.apply(new Formats(language.locale(Locale.ROOT))))
                .toArray(String[]::new);
    }
}
