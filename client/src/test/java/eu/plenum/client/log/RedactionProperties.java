// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.log;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactionProperties {

    @Property
    void aTokenIsHiddenWhereverItStands(@ForAll("text") String before, @ForAll("text") String after) {
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl";
        assertThat(Redaction.of(before + token + " " + after)).doesNotContain("eyJh", "c2lnbmF0dXJl");
    }

    @Property
    void aPasswordInAUrlIsHidden(@ForAll("password") String password) {
        assertThat(Redaction.of("camera at http://user:" + password + "@host/stream is away"))
                .isEqualTo("camera at http://[hidden]@host/stream is away");
    }

    @Property
    void plainTextStaysAsItIs(@ForAll("plain") String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings().withChars(" abc:=/?&#\"'\n").ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> password() {
        return Arbitraries.strings()
                .withChars("abcXYZ019@:!$%;,+")
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("abcdefgh 0123456789.,()[]").ofMaxLength(60);
    }
}
