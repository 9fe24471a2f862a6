// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void whatReordersOrHidesIsTakenOut() {
        assertThat(PlainText.paragraphs("report\u202Efdp.exe\u202C \u2066x\u2069\u200B\uFEFF\u0007"))
                .isEqualTo("reportfdp.exe x");
        assertThat(PlainText.line("Inès\u202E\n Del\u00ADmas \u0000 ")).isEqualTo("Inès Delmas");
    }

    @Test
    void scriptsAndEmojiStayWhole() {
        String text = "مرحبا بالجميع · שלום · नमस्ते · 👩‍⚖️ · Ti\u1EBFng Vi\u1EC7t";
        assertThat(PlainText.paragraphs(text)).isEqualTo(text);
    }

    @Test
    void accentsDoNotPileUp() {
        String piled = "e" + "\u0301".repeat(200) + "x";
        assertThat(PlainText.paragraphs(piled)).isEqualTo("e" + "\u0301".repeat(PlainText.MARKS) + "x");
    }

    @Test
    void linesStayAndEmptyOnesDoNotPushOthersAway() {
        assertThat(PlainText.paragraphs("one\r\ntwo\n\n\n\n\n\nthree\n\n")).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void aLongNameIsCutBetweenCharacters() {
        assertThat(PlainText.line("😀".repeat(200))).isEqualTo("😀".repeat(PlainText.NAME_LENGTH) + "…");
    }

    @Property
    void nothingThatControlsIsLeft(@ForAll @StringLength(max = 200) String text) {
        String shown = PlainText.paragraphs(text);
        assertThat(shown.codePoints())
                .allMatch(point -> point == '\n'
                        || point == '\t'
                        || point == 0x200C
                        || point == 0x200D
                        || (Character.getType(point) != Character.CONTROL
                                && Character.getType(point) != Character.FORMAT
                                && Character.getType(point) != Character.SURROGATE));
        assertThat(PlainText.paragraphs(shown)).isEqualTo(shown);
    }
}
