// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

    @Property
    void noTextCanCommandTheTerminal(@ForAll String foreign, @ForAll @IntRange(max = 50) int limit) {
        String safe = TerminalText.safe(foreign, limit);
        assertThat(safe.codePointCount(0, safe.length())).isLessThanOrEqualTo(limit + 1);
        assertThat(safe.codePoints()).noneMatch(Character::isISOControl).noneMatch(point -> {
            int type = Character.getType(point);
            return type == Character.FORMAT || type == Character.SURROGATE || type == Character.LINE_SEPARATOR;
        });
    }

    @Test
    void ordinaryTextOfAnyScriptStaysAsItIs() {
        assertThat(TerminalText.safe("Zoë, Ægir, 陳 and 👋 say: hello!", 100))
                .isEqualTo("Zoë, Ægir, 陳 and 👋 say: hello!");
    }

    @Test
    void escapesAndLineBreaksLoseTheirPower() {
        assertThat(TerminalText.safe("a\u001b[31mb\r\nc\td\u0000", 100)).isEqualTo("a\uFFFD[31mb  c d\uFFFD");
        assertThat(TerminalText.safe("left\u202Etfel", 100)).isEqualTo("left\uFFFDtfel");
    }

    @Test
    void longTextIsCutWithAMark() {
        assertThat(TerminalText.safe("👋👋👋👋", 2)).isEqualTo("👋👋…");
        assertThat(TerminalText.safe("ab", 2)).isEqualTo("ab");
    }
}
