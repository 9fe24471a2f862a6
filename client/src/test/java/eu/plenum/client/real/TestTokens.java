// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Mints access tokens (JWT, HS256) as a meeting's own service would. Callable from any thread. */
public record TestTokens(String key, String secret) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** May join, publish, subscribe and send data; valid for an hour. */
    public String join(String room, String identity) {
        return join(room, identity, Map.of());
    }

    /** As {@link #join(String, String)}, with further or other grants, such as {@code canPublish: false}. */
    public String join(String room, String identity, Map<String, Object> grants) {
        return mint(room, identity, Duration.ofHours(1), grants);
    }

    /** Was valid until an hour ago: beyond the minute that a server allows for clocks that differ. */
    public String expired(String room, String identity) {
        return mint(room, identity, Duration.ofHours(-1), Map.of());
    }

    /** Valid for a while from now. */
    public String mint(String room, String identity, Duration life, Map<String, Object> grants) {
        Map<String, Object> video = new LinkedHashMap<>();
        video.put("room", room);
        video.put("roomJoin", true);
        video.put("canUpdateOwnMetadata", true);
        video.putAll(grants);
        return sign(identity, life, video);
    }

    /** For the room service of this room. */
    String admin(String room) {
        return sign(
                "plenum-tests",
                Duration.ofMinutes(10),
                Map.of("room", room, "roomAdmin", true, "roomCreate", true, "roomList", true));
    }

    private String sign(String identity, Duration life, Map<String, Object> video) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", key);
        claims.put("sub", identity);
        claims.put("name", identity);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("nbf", now.minus(Duration.ofHours(2)).getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        claims.put("video", video);
        try {
            String head = encode(JSON.writeValueAsBytes(Map.of("alg", "HS256", "typ", "JWT")));
            String signed = head + "." + encode(JSON.writeValueAsBytes(claims));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return signed + "." + encode(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
