// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * The machine's network: the Java runtime's trust store, the system's proxies, HTTP/1.1 (WebSockets need it), and no
 * redirects: a redirect would carry our token to an address nobody chose. Immutable; callable from any thread.
 */
public final class SystemNetwork implements Network {
    /** How long a TCP and TLS connection may take. Of a server that is there it takes one or two round trips. */
    public static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final HttpClient client;

    /** @throws IllegalStateException when this Java runtime has no TLS */
    public SystemNetwork() {
        this(defaultTrust(), ProxySelector.getDefault());
    }

    public SystemNetwork(SSLContext trust, ProxySelector proxies) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_LIMIT)
                .sslContext(trust)
                .proxy(proxies)
                .build();
    }

    @Override
    public HttpClient http() {
        return client;
    }

    @Override
    public WebSocket.Builder webSocket(Duration connectTimeout) {
        return client.newWebSocketBuilder().connectTimeout(connectTimeout);
    }

    private static SSLContext defaultTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("no TLS in this Java runtime", problem);
        }
    }
}
