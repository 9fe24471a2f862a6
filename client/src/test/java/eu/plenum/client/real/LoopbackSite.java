// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A web site of a few files on 127.0.0.1, one request a connection. Its own threads serve until it is closed. */
final class LoopbackSite implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackSite.class);

    /** What stands at a path. */
    record Content(String type, String text) {}

    private final Map<String, Content> contents;
    private final ServerSocket socket;

    LoopbackSite(Map<String, Content> contents) {
        this.contents = Map.copyOf(contents);
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("loopback-site").start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                LOG.debug("the site is closed", e);
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            String request = in.readLine();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                LOG.trace("{}", line);
            }
            Content content = request == null ? null : contents.get(request.split(" ", 3)[1]);
            byte[] body = content == null ? new byte[0] : content.text().getBytes(StandardCharsets.UTF_8);
            String status = content == null ? "404 Not Found" : "200 OK";
            String type = content == null ? "text/plain" : content.type();
            String head =
                    "HTTP/1.1 %s\r\nContent-Type: %s; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                            .formatted(status, type, body.length);
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        } catch (IOException e) {
            LOG.debug("a request broke off", e);
        }
    }
}
