// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.plenum.client.meeting.Credentials.DevelopmentKey;
import eu.plenum.client.meeting.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Mints tokens with a development key, as LiveKit's server libraries do: a JWT signed with HMAC-SHA256. Tokens of others are
 * never parsed: whether one is valid is the server's to say. Immutable.
 */
final class AccessTokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A server whose clock is behind ours must not find the token to be from the future. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(1);

    private static final Duration LIFE = Duration.ofHours(6);

    private final Clock clock;

    AccessTokens(Clock clock) {
        this.clock = clock;
    }

    /** A token that lets {@code identity} do in the key's room what a participant may, and rename itself. */
    Secret mint(DevelopmentKey key, String identity, String name) {
        Map<String, Object> grants = new LinkedHashMap<>();
        grants.put("room", key.room());
        grants.put("roomJoin", true);
        grants.put("canPublish", true);
        grants.put("canSubscribe", true);
        grants.put("canPublishData", true);
        grants.put("canUpdateOwnMetadata", true);
        return mint(key, identity, name, grants);
    }

    Secret mint(DevelopmentKey key, String identity, String name, Map<String, Object> videoGrants) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", key.key());
        claims.put("sub", identity);
        claims.put("nbf", now - CLOCK_SLACK.toSeconds());
        claims.put("exp", now + LIFE.toSeconds());
        if (!name.isEmpty()) {
            claims.put("name", name);
        }
        claims.put("video", videoGrants);
        String signed = encode(Map.of("alg", "HS256", "typ", "JWT")) + "." + encode(claims);
        return new Secret(signed + "." + BASE64.encodeToString(sign(key.secret(), signed)));
    }

    private static String encode(Map<String, ?> content) {
        try {
            return BASE64.encodeToString(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts and numbers is always JSON", impossible);
        }
    }

    private static byte[] sign(Secret secret, String text) {
        return HmacSha256.of(secret.reveal().getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
