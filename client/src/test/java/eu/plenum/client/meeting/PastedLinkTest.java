// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PastedLinkTest {
    private static final Credentials TOKEN = new Credentials.AccessToken(new Secret("a.b.c"));

    @Test
    void aPlainAddressStaysAsItIs() {
        assertThat(PastedLink.read("  wss://meet.example/x \n"))
                .isEqualTo(new Invitation("wss://meet.example/x", new Credentials.None()));
    }

    @Test
    void aTokenInTheLinkBecomesTheCredential() {
        assertThat(PastedLink.read("wss://meet.example?access_token=a.b.c"))
                .isEqualTo(new Invitation("wss://meet.example", TOKEN));
        assertThat(PastedLink.read("wss://meet.example/x?other=1&token=a.b.c"))
                .isEqualTo(new Invitation("wss://meet.example/x", TOKEN));
    }

    @Test
    void theLinkOfLiveKitsOwnPageNamesTheServer() {
        assertThat(PastedLink.read("https://meet.livekit.io/custom?liveKitUrl=wss%3A%2F%2Fmeet.example&token=a.b.c"))
                .isEqualTo(new Invitation("wss://meet.example", TOKEN));
    }

    @Test
    void whatIsNoAddressIsKeptForWhoeverSaysSo() {
        assertThat(PastedLink.read("see you at noon").link()).isEqualTo("see you at noon");
        assertThat(PastedLink.read("wss://h?token=%zz").credentials()).isEqualTo(new Credentials.None());
        assertThat(PastedLink.host("WSS://Meet.Example:7880/x")).isEqualTo("meet.example");
        assertThat(PastedLink.host("see you")).isEmpty();
    }

    @Property
    void nothingThatIsPastedBreaksIt(@ForAll String text) {
        assertThat(PastedLink.read(text).link()).isNotNull();
        assertThat(PastedLink.read("wss://h?token=" + text).link()).isNotNull();
    }
}
