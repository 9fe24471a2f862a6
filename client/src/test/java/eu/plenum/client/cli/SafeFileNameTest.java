// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeFileNameTest {

    @Property
    void everyIdentityGivesAPlainShortName(@ForAll String identity) {
        assertThat(SafeFileName.of(identity)).matches("[A-Za-z0-9_~-]{1,90}").doesNotStartWith("-");
        assertThat(SafeFileName.marked(identity)).matches("[A-Za-z0-9_~-]{1,90}");
    }

    @Property
    void distinctIdentitiesStayDistinct(@ForAll String one, @ForAll String other) {
        Assume.that(!one.equals(other));
        assertThat(SafeFileName.of(one)).isNotEqualTo(SafeFileName.of(other));
        assertThat(SafeFileName.of(one)).isNotEqualTo(SafeFileName.marked(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plenum-abcdef", "Ada_1", "x", "user-camera"})
    void ordinaryIdentitiesAreTheirOwnName(String identity) {
        assertThat(SafeFileName.of(identity)).isEqualTo(identity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../../etc/passwd", "a/b", "a\\b", "C:evil", "-rf", "a.b", "Zoë", "a\0b"})
    void nothingLeavesTheFolder(String identity) {
        assertThat(SafeFileName.of(identity)).contains("~").doesNotContain(".", "/", "\\", ":", "\0");
    }

    @Test
    void identitiesThatLookAlikeWhenCleanedStayDistinct() {
        assertThat(SafeFileName.of("a/b")).isNotEqualTo(SafeFileName.of("a:b"));
        assertThat(SafeFileName.of("\uD800")).isNotEqualTo(SafeFileName.of("\uD801"));
        assertThat(SafeFileName.of("a".repeat(65))).isNotEqualTo(SafeFileName.of("a".repeat(66)));
    }
}
