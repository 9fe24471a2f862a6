// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.signaling.livekit.SignalUrl.Reading;
import java.net.URI;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalUrlTest {

    @ParameterizedTest
    @CsvSource({
        "ws://127.0.0.1:7880, ws://127.0.0.1:7880",
        "  wss://meet.example/  , wss://meet.example",
        "WSS://Meet.Example/livekit//, wss://Meet.Example/livekit",
        "ws://[::1]:7880/, ws://[::1]:7880",
    })
    void addressesAreUnderstood(String link, String address) {
        assertThat(SignalUrl.read(link)).isEqualTo(new Reading.Understood(URI.create(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example/abc",
                "meet.example",
                "",
                "file:///etc/passwd",
                "w",
                "wsx://a",
                "javascript:1"
            })
    void otherSchemesAreNotOurs(String link) {
        assertThat(SignalUrl.read(link)).isEqualTo(new Reading.NotOurs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws:",
                "ws://",
                "ws:opaque",
                "wss://user:secret@meet.example",
                "wss://meet.example?access_token=secret",
                "wss://meet.example/#secret",
                "ws://meet.example:0",
                "ws://meet.example:70000",
                "ws://meet.example:-1",
                "ws://meet example",
                "ws://meet.example/\r\nX: y",
                "ws://m\u00fcller.example",
                "ws://[::1",
                "ws:///path"
            })
    void hostileOnesAreRefusedInASentenceWithoutTheirSecret(String link) {
        assertThat(SignalUrl.read(link))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.reason()).isNotBlank().doesNotContain("secret"));
    }

    @Test
    void anEndlessOneIsRefused() {
        assertThat(SignalUrl.read("ws://a/" + "x".repeat(1_000_000))).isInstanceOf(Reading.Refused.class);
    }

    @Property
    void anythingIsRead(@ForAll String tail) {
        assertThat(SignalUrl.read("ws://" + tail)).isNotNull();
        assertThat(SignalUrl.read(tail)).isNotNull();
    }

    @Test
    void endpointsKeepThePathAndEncodeParameters() {
        URI address = URI.create("wss://meet.example/livekit");
        assertThat(SignalUrl.rtc(address, Map.of("version", "1 & 2")))
                .isEqualTo(URI.create("wss://meet.example/livekit/rtc?version=1+%26+2"));
        assertThat(SignalUrl.validate(address, Map.of("a", "b")))
                .isEqualTo(URI.create("https://meet.example/livekit/rtc/validate?a=b"));
        assertThat(SignalUrl.validate(URI.create("ws://h:1"), Map.of()))
                .isEqualTo(URI.create("http://h:1/rtc/validate?"));
    }

    @Test
    void theProviderTakesItsOwnLinksAndSaysWhyItRefusesOthers() {
        LiveKitProvider provider = new LiveKitProvider();
        Credentials none = new Credentials.None();
        assertThat(provider.recognise(new Invitation("wss://meet.example", none)))
                .hasValueSatisfying(meeting -> assertThat(meeting.provider()).isEqualTo("livekit"));
        assertThat(provider.recognise(new Invitation("https://meet.example/room", none)))
                .isEmpty();
        assertThat(provider.refusal(new Invitation("https://meet.example/room", none)))
                .isEmpty();
        assertThat(provider.recognise(new Invitation("wss://u:p@meet.example", none)))
                .isEmpty();
        assertThat(provider.refusal(new Invitation("wss://u:p@meet.example", none)))
                .isPresent();
    }
}
