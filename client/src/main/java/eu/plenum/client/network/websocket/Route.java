// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * The way to a server: by the system's proxies, over each of its addresses until one answers, with TLS where the address
 * says so. Blocks; it ends early when a socket it was given is closed.
 *
 * @param proxies asked for {@code http} or {@code https} to the same host
 */
record Route(Supplier<SSLContext> trust, ProxySelector proxies) {
    private static final int LEAST_MILLIS = 1_000;

    /** Is shown every socket before it is used, so that closing it ends the wait. */
    @FunctionalInterface
    interface Watch {
        void using(Socket socket) throws IOException;
    }

    /** @throws IOException of the last way that was tried */
    Socket connect(WebSocketRequest request, Watch watch) throws IOException {
        IOException failed = new IOException("no way to the server");
        for (Proxy proxy : proxies(request)) {
            try {
                return secured(request, connect(request, proxy, watch));
            } catch (IOException problem) {
                failed = problem;
            }
        }
        throw failed;
    }

    private List<Proxy> proxies(WebSocketRequest request) throws IOException {
        try {
            String scheme = request.secure() ? "https" : "http";
            List<Proxy> found =
                    proxies.select(new URI(scheme, null, request.address().getHost(), request.port(), "/", null, null));
            return found.isEmpty() ? List.of(Proxy.NO_PROXY) : found;
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            throw new IOException("no proxy for this address", unusable);
        }
    }

    private Socket connect(WebSocketRequest request, Proxy proxy, Watch watch) throws IOException {
        return switch (proxy.type()) {
            case DIRECT -> connect(addresses(request.host(), request.port()), Proxy.NO_PROXY, request, watch);
            case SOCKS ->
                connect(
                        List.of(InetSocketAddress.createUnresolved(request.host(), request.port())),
                        proxy,
                        request,
                        watch);
            case HTTP -> tunnel(request, connect(addressesOf(proxy), Proxy.NO_PROXY, request, watch));
        };
    }

    private static List<InetSocketAddress> addressesOf(Proxy proxy) throws IOException {
        SocketAddress address = proxy.address();
        return address instanceof InetSocketAddress inet ? addresses(inet.getHostString(), inet.getPort()) : List.of();
    }

    private static List<InetSocketAddress> addresses(String host, int port) throws IOException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(host)) {
            addresses.add(new InetSocketAddress(address, port));
        }
        return addresses;
    }

    private static Socket connect(List<InetSocketAddress> addresses, Proxy proxy, WebSocketRequest request, Watch watch)
            throws IOException {
        Duration each = request.connectLimit().dividedBy(Math.max(1, addresses.size()));
        int millis = (int) Math.max(LEAST_MILLIS, each.toMillis());
        IOException failed = new IOException("no address");
        for (InetSocketAddress address : addresses) {
            Socket socket = new Socket(proxy);
            try {
                watch.using(socket);
                socket.setTcpNoDelay(true);
                socket.connect(address, millis);
                return socket;
            } catch (IOException problem) {
                socket.close();
                failed = problem;
            }
        }
        throw failed;
    }

    private static Socket tunnel(WebSocketRequest request, Socket socket) throws IOException {
        try {
            String target = request.address().getHost() + ":" + request.port();
            socket.getOutputStream()
                    .write(HttpHead.bytes("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n"));
            HttpHead answer = HttpHead.read(socket.getInputStream());
            if (answer.status() / 100 != 2) {
                throw new IOException("the proxy refused with status " + answer.status());
            }
            return socket;
        } catch (IOException problem) {
            socket.close();
            throw problem;
        }
    }

    private Socket secured(WebSocketRequest request, Socket socket) throws IOException {
        if (!request.secure()) {
            return socket;
        }
        try {
            SSLSocket secure = (SSLSocket)
                    trust.get().getSocketFactory().createSocket(socket, request.host(), request.port(), true);
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure;
        } catch (IOException problem) {
            socket.close();
            throw problem;
        }
    }
}
