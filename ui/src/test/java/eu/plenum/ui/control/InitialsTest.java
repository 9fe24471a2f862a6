// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Inès Delmas, ID",
        "Jean-Pierre van der Berg, JB",
        "plenum, P",
        "'  Élodie  ', É",
        "李 明, 李明",
        "(Guest) Anna, GA",
        "'', ''",
        "'– !', ''",
        "prefect.of.north, PN",
        "𝒜da Lovelace, 𝒜L"
    })
    void aNameIsShownByItsFirstAndItsLastWord(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void anIdentityKeepsItsColour() {
        assertThat(Initials.colour("b7f0")).isEqualTo(Initials.colour("b7f0")).isBetween(0, Initials.COLOURS - 1);
        assertThat(java.util.stream.IntStream.range(0, 200)
                        .map(number -> Initials.colour("p" + number))
                        .distinct()
                        .count())
                .isEqualTo(Initials.COLOURS);
    }
}
