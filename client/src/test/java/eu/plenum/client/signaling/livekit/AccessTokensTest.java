// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.plenum.client.meeting.Credentials.DevelopmentKey;
import eu.plenum.client.meeting.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final AccessTokens tokens = new AccessTokens(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aTokenIsSignedAndSaysWhoMayDoWhatWhere() throws Exception {
        Secret token =
                tokens.mint(new DevelopmentKey("devkey", new Secret("devsecret"), "room \"1\""), "ada", "Ada \u00fc");
        List<String> parts = List.of(token.reveal().split("\\.", -1));
        assertThat(parts).hasSize(3);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("devsecret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlDecoder().decode(parts.get(2))).isEqualTo(expected);
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts.get(1)));
        assertThat(claims.path("iss").asText()).isEqualTo("devkey");
        assertThat(claims.path("sub").asText()).isEqualTo("ada");
        assertThat(claims.path("name").asText()).isEqualTo("Ada \u00fc");
        assertThat(claims.path("exp").asLong()).isEqualTo(NOW.getEpochSecond() + 6 * 3600);
        assertThat(claims.path("nbf").asLong()).isLessThan(NOW.getEpochSecond());
        assertThat(claims.path("video").path("room").asText()).isEqualTo("room \"1\"");
        assertThat(claims.path("video").path("roomJoin").asBoolean()).isTrue();
        assertThat(claims.path("video").path("canUpdateOwnMetadata").asBoolean())
                .isTrue();
    }

    @Test
    void aTokenIsNeverPrinted() {
        Secret token = tokens.mint(new DevelopmentKey("k", new Secret("s"), "r"), "ada", "");
        assertThat(token.toString()).doesNotContain(token.reveal());
    }

    @Test
    void theNewestTokenIsUsedAndAnUnusableOneIsNot() {
        Tokens kept = new Tokens(() -> new Secret("first"), false);
        assertThat(kept.next(true).reveal()).isEqualTo("first");
        kept.refreshed("second");
        assertThat(kept.next(true).reveal()).isEqualTo("second");
        assertThat(kept.next(false).reveal()).isEqualTo("second");
        kept.refreshed("third\r\nX-Injected: yes");
        kept.refreshed("");
        kept.refreshed("x".repeat(Limits.TOKEN_CHARACTERS + 1));
        assertThat(kept.next(false).reveal()).isEqualTo("second");
    }

    @Test
    void aDevelopmentKeyMintsAnewForEveryNewJoin() {
        int[] minted = {0};
        Tokens minting = new Tokens(() -> new Secret("minted " + ++minted[0]), true);
        minting.next(true);
        minting.refreshed("refreshed");
        assertThat(minting.next(false).reveal()).isEqualTo("refreshed");
        assertThat(minting.next(true).reveal()).isEqualTo("minted 2");
    }
}
