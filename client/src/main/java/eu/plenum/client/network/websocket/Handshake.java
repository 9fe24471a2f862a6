// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** The opening handshake (RFC 6455, section 4), once. */
final class Handshake {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int SWITCHING_PROTOCOLS = 101;

    private final WebSocketRequest request;
    private final String key;

    Handshake(WebSocketRequest request, RandomGenerator random) {
        this.request = request;
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        this.key = Base64.getEncoder().encodeToString(nonce);
    }

    String question() {
        String path = request.address().getRawPath();
        String query = request.address().getRawQuery();
        StringBuilder question = new StringBuilder("GET ")
                .append(path == null || path.isEmpty() ? "/" : path)
                .append(query == null ? "" : "?" + query)
                .append(" HTTP/1.1\r\nHost: ")
                .append(request.address().getHost())
                .append(
                        request.address().getPort() < 0
                                ? ""
                                : ":" + request.address().getPort())
                .append(
                        "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ")
                .append(key)
                .append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        question.append(name).append(": ").append(value).append("\r\n"));
        return question.append("\r\n").toString();
    }

    boolean refused(HttpHead answer) {
        return answer.status() != SWITCHING_PROTOCOLS;
    }

    /** Whether who says it switches has understood; extensions were not offered, so that none may be used. */
    boolean understood(HttpHead answer) {
        return answer.header("upgrade").equalsIgnoreCase("websocket")
                && Arrays.stream(answer.header("connection").split(","))
                        .anyMatch(option -> option.strip().equalsIgnoreCase("upgrade"))
                && answer.header("sec-websocket-accept").equals(accept(key))
                && answer.header("sec-websocket-extensions").isEmpty()
                && answer.header("sec-websocket-protocol").isEmpty();
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-1", impossible);
        }
    }
}
