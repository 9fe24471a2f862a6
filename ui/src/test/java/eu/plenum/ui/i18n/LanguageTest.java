// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void aRegionKeepsItsWayOfWritingDatesInItsOwnLanguage() {
        assertThat(Language.FRENCH.locale(Locale.of("fr", "BE"))).isEqualTo(Locale.of("fr", "BE"));
        assertThat(Language.DUTCH.locale(Locale.of("fr", "BE"))).isEqualTo(Locale.of("nl", "NL"));
    }

    @Test
    void aSystemSpeaksOneOfOursWhateverItsRegion() {
        assertThat(Language.of(Locale.of("de", "AT"))).contains(Language.GERMAN);
        assertThat(Language.of(Locale.of("nl", "BE"))).contains(Language.DUTCH);
        assertThat(Language.of(Locale.of("sv", "SE"))).isEmpty();
    }
}
