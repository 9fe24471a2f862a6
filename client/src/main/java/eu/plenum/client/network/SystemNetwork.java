// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network;

import eu.plenum.client.network.websocket.WebSocket;
import eu.plenum.client.network.websocket.WebSocketListener;
import eu.plenum.client.network.websocket.WebSocketRequest;
import eu.plenum.client.network.websocket.WebSockets;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The machine's network: the Java runtime's trust store, the system's proxies, HTTP/1.1, and no redirects: a redirect would
 * carry our token to an address nobody chose. Guarded by itself.
 */
public final class SystemNetwork implements Network {
    /** How long a TCP and TLS connection may take. Of a server that is there it takes one or two round trips. */
    public static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final Supplier<SSLContext> trust;
    private final ProxySelector proxies;
    private final WebSockets sockets;
    private @Nullable HttpClient client;

    public SystemNetwork() {
        this(SystemNetwork::defaultTrust, ProxySelector.getDefault());
    }

    /** @param trust asked when it is needed, and not before: reading a trust store takes its time */
    public SystemNetwork(Supplier<SSLContext> trust, ProxySelector proxies) {
        this.trust = trust;
        this.proxies = proxies;
        this.sockets = new WebSockets(trust, proxies);
    }

    /** Made on first use, which a join that goes well never makes. */
    @Override
    public synchronized HttpClient http() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT_LIMIT)
                    .sslContext(trust.get())
                    .proxy(proxies)
                    .build();
            client = made;
        }
        return made;
    }

    @Override
    public WebSocket webSocket(WebSocketRequest request, WebSocketListener listener) {
        return sockets.open(request, listener);
    }

    private static SSLContext defaultTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("no TLS in this Java runtime", problem);
        }
    }
}
