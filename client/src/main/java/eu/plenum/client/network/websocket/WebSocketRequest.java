// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What a WebSocket is opened with.
 *
 * @param address {@code ws://} or {@code wss://} with a host
 * @param headers sent with the handshake, beside those that make it one
 * @param connectLimit for the connection, each of its addresses tried in turn; the handshake's limit is the caller's
 * @param messageBytes the largest message that is taken
 * @param messageFrames the most frames of one message
 */
public record WebSocketRequest(
        URI address, Map<String, String> headers, Duration connectLimit, int messageBytes, int messageFrames) {

    public WebSocketRequest {
        headers = Map.copyOf(headers);
        if (address.getHost() == null || !(isSecure(address) || "ws".equalsIgnoreCase(address.getScheme()))) {
            throw new IllegalArgumentException("no address of a WebSocket");
        }
        headers.forEach((name, value) -> {
            if ((name + value).chars().anyMatch(character -> character < ' ' || character > '~')) {
                throw new IllegalArgumentException("a header that is more than one line: " + name.strip());
            }
        });
    }

    boolean secure() {
        return isSecure(address);
    }

    /** Without the brackets of an IPv6 address. */
    String host() {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return address.getPort() >= 0 ? address.getPort() : secure() ? 443 : 80;
    }

    private static boolean isSecure(URI address) {
        return "wss".equalsIgnoreCase(address.getScheme());
    }

    /** The headers may hold a token. */
    @Override
    public String toString() {
        return "WebSocketRequest[" + host() + ":" + port() + "]";
    }
}
