// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void addressesAreFoundWithAndWithoutScheme() {
        assertThat(links("The map is at cells.administration.example/west and https://a.example, or www.b.example."))
                .containsExactly("cells.administration.example/west", "https://a.example", "www.b.example");
        assertThat(target("cells.administration.example/west")).isEqualTo("https://cells.administration.example/west");
    }

    @Test
    void sentencesFilesAndMailAddressesAreNoLinks() {
        assertThat(links("Before Thursday.I mean minutes.pdf, e.g. a@b.example/x or either/or, 3.14/2"))
                .isEmpty();
    }

    @Test
    void onlyTheWebIsLinked() {
        assertThat(links("javascript:alert(1) file:///etc/passwd data:text/html,x ftp://a.example/x"))
                .isEmpty();
    }

    @Test
    void bracketsOfTheSentenceStayOutside() {
        assertThat(links("(see https://a.example/x_(y)) and [https://b.example/z]."))
                .containsExactly("https://a.example/x_(y)", "https://b.example/z");
    }

    @Test
    void aHostInLettersThatLookLikeOthersIsShownAsItIs() {
        List<Passage> passages = Passages.of("https://аdministration.example/login");
        assertThat(passages).singleElement().isInstanceOfSatisfying(Passage.Link.class, link -> {
            assertThat(link.text()).isEqualTo("https://xn--dministration-v1k.example/login");
            assertThat(link.target().foreignLetters()).isTrue();
        });
    }

    @Test
    void aUserBeforeTheHostMakesNoLink() {
        assertThat(links("https://bank.example@evil.example/ https://bank.example%2F@evil.example"))
                .isEmpty();
    }

    @Test
    void aPathInOtherScriptsIsAskedForInAscii() {
        assertThat(target("https://a.example/décret?q=«x» ")).isEqualTo("https://a.example/d%C3%A9cret?q=");
        assertThat(links("https://a.example/שלום/x")).containsExactly("https://a.example/%D7%A9%D7%9C%D7%95%D7%9D/x");
    }

    @Test
    void aMonsterIsNoLink() {
        assertThat(links("https://a.example/" + "x".repeat(5_000))).isEmpty();
        assertThat(links("https://" + "a.".repeat(1_000) + "example")).isEmpty();
    }

    @Test
    void aHostileMessageIsReadToItsEnd() {
        for (String piece : List.of("a.", "a-", "/", "www.", "https://", "((", "a.a/", "é")) {
            String text = piece.repeat(64 * 1024 / piece.length());
            assertThat(Passages.of(text).stream().map(Passage::text).collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }

    @Property
    void plainPiecesAndLinksMakeUpTheWholeText(@ForAll @StringLength(max = 100) String noise) {
        String text = PlainText.paragraphs(noise + " https://a.example/x " + noise);
        String shown = Passages.of(text).stream().map(Passage::text).collect(Collectors.joining());
        assertThat(shown).isEqualTo(text);
    }

    private static List<String> links(String text) {
        return Passages.of(text).stream()
                .filter(Passage.Link.class::isInstance)
                .map(Passage::text)
                .toList();
    }

    private static String target(String text) {
        return Passages.of(text).stream()
                .filter(Passage.Link.class::isInstance)
                .map(passage -> ((Passage.Link) passage).target().address().toString())
                .findFirst()
                .orElse("");
    }
}
