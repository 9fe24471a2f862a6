// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server on loopback that wants no meeting but to hang, fill or crash its client. */
public final class HostileServer implements AutoCloseable {

    /** What it does to each connection. */
    public enum Behaviour {
        /** Accepts, reads, never says a byte. */
        NEVER_ANSWERS,
        /** Becomes a WebSocket and stays silent. */
        SILENT_WEB_SOCKET,
        /** Becomes a WebSocket and sends one message in fragments of 16 KB without end. */
        ENDLESS_FRAGMENTS,
        /** Becomes a WebSocket and announces a frame of nearly 2^63 bytes. */
        GIANT_FRAME,
        /** Becomes a WebSocket and sends a message that is no protobuf. */
        GARBAGE,
        /** Says HTTP headers without end. */
        ENDLESS_HEADERS,
        /** Is a web site. */
        WEB_SITE,
        /** Is full. */
        BUSY,
        /** Refuses, and never ends saying why. */
        ENDLESS_REFUSAL
    }

    private static final Logger LOG = LoggerFactory.getLogger(HostileServer.class);
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int FRAGMENT = 16_384;

    private final Behaviour behaviour;
    private final ServerSocket listening = FaultProxy.socket();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    public HostileServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        Thread.ofVirtual().name("hostile").start(this::accept);
    }

    public String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                LOG.debug("no further connection", e);
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = client.getInputStream();
                OutputStream out = client.getOutputStream()) {
            String request = request(in);
            behave(request, out);
            if (behaviour == Behaviour.WEB_SITE || behaviour == Behaviour.BUSY) {
                return;
            }
            // Whatever the client still says is read, so that only it can end the connection.
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug("the client has gone", e);
        } finally {
            open.remove(client);
        }
    }

    private void behave(String request, OutputStream out) throws IOException {
        boolean webSocket = request.toLowerCase(Locale.ROOT).contains("upgrade: websocket");
        switch (behaviour) {
            case NEVER_ANSWERS -> LOG.debug("silence");
            case ENDLESS_HEADERS -> {
                write(out, "HTTP/1.1 200 OK\r\n");
                for (long i = 0; ; i++) {
                    write(out, "X-" + i + ": " + "x".repeat(1000) + "\r\n");
                }
            }
            case WEB_SITE ->
                write(
                        out,
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
            case BUSY ->
                write(out, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            case ENDLESS_REFUSAL -> write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 100000\r\n\r\nbecause");
            case SILENT_WEB_SOCKET, ENDLESS_FRAGMENTS, GIANT_FRAME, GARBAGE -> {
                if (webSocket) {
                    write(out, upgraded(request));
                    frames(out);
                } else {
                    write(out, "HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: close\r\n\r\nsuccess");
                }
            }
        }
    }

    private void frames(OutputStream out) throws IOException {
        switch (behaviour) {
            case ENDLESS_FRAGMENTS -> {
                frame(out, 0x02, FRAGMENT);
                while (true) {
                    frame(out, 0x00, FRAGMENT);
                }
            }
            case GIANT_FRAME -> {
                out.write(new byte[] {(byte) 0x82, 127, 0x7f, -1, -1, -1, -1, -1, -1, -1});
                while (true) {
                    out.write(new byte[FRAGMENT]);
                }
            }
            case GARBAGE -> frame(out, 0x82, 300);
            default -> out.flush();
        }
    }

    private static void frame(OutputStream out, int head, int length) throws IOException {
        out.write(new byte[] {(byte) head, 126, (byte) (length >> 8), (byte) length});
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 0xff);
        out.write(body);
        out.flush();
    }

    private static String upgraded(String request) {
        String key = request.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                break;
            }
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
