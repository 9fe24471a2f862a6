// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchSpacesTest {

    @Test
    void highPunctuationIsNeverTornFromItsWord() {
        assertThat(FrenchSpaces.in("Quitter ? Oui ; non ! À 70 % : bien"))
                .isEqualTo("Quitter\u202f? Oui\u202f; non\u202f! À 70\u00a0%\u00a0: bien");
    }

    @Test
    void quotationMarksHoldWhatTheyQuote() {
        assertThat(FrenchSpaces.in("Le mot « salle » ici")).isEqualTo("Le mot «\u00a0salle\u00a0» ici");
    }

    @Test
    void otherSpacesStayAsTheyAre() {
        assertThat(FrenchSpaces.in(" Votre nom, s’il vous plaît. ")).isEqualTo(" Votre nom, s’il vous plaît. ");
    }
}
