// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.net.ProxySelector;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** Opens WebSockets with one trust and one choice of proxies. Immutable; callable from any thread. */
public final class WebSockets {
    private final Route route;
    private final SecureRandom random = new SecureRandom();

    /** @param trust asked for the first {@code wss://} */
    public WebSockets(Supplier<SSLContext> trust, ProxySelector proxies) {
        this.route = new Route(trust, proxies);
    }

    /** Returns at once; what comes of it is told to the listener. */
    public WebSocket open(WebSocketRequest request, WebSocketListener listener) {
        return new WebSocket(request, listener, route, random);
    }
}
