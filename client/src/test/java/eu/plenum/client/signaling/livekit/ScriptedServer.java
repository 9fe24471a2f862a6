// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;

/**
 * A WebSocket server on loopback that says what a test tells it to, byte by byte where need be. Every connection is handed to the
 * test. Callable from any thread.
 */
final class ScriptedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServerSocket listening;
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int upgradeStatus = 101;
    private volatile int validateStatus = 200;
    private volatile String validateBody = "success";
    private volatile String extraHeader = "";

    ScriptedServer() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort();
    }

    /** From now on WebSockets are refused with this status, and the question why is answered so; 101 accepts again. */
    void refuse(int upgrade, int validate, String body) {
        upgradeStatus = upgrade;
        validateStatus = validate;
        validateBody = body;
    }

    /** A header for every refusal, such as {@code Location: …}. */
    void refusalHeader(String header) {
        extraHeader = header + "\r\n";
    }

    /** The next WebSocket that is opened. */
    Connection next() {
        try {
            Connection connection = connections.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (connection == null) {
                throw new AssertionError("nobody connected");
            }
            return connection;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether nobody waits to be taken by {@link #next}. */
    boolean nobodyElse() {
        return connections.isEmpty();
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
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String request = line(in);
            Map<String, String> headers = new LinkedHashMap<>();
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            String target = request.substring(request.indexOf(" ") + 1, request.lastIndexOf(" "));
            String key = headers.get("sec-websocket-key");
            if (key == null) {
                respond(socket.getOutputStream(), validateStatus, validateBody);
            } else if (upgradeStatus != 101) {
                respond(socket.getOutputStream(), upgradeStatus, "refused");
            } else {
                Connection connection = new Connection(socket, target, headers);
                connection.upgrade(key);
                connections.add(connection);
                connection.read(in);
            }
        } catch (SocketException e) {
            // The client or the test cut it.
        } catch (IOException e) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } finally {
            open.remove(socket);
        }
    }

    private void respond(OutputStream out, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Scripted\r\n" + extraHeader + "Content-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** One WebSocket. */
    static final class Connection {
        private final Socket socket;
        private final String target;
        private final Map<String, String> headers;
        private final BlockingQueue<SignalRequest> requests = new LinkedBlockingQueue<>();
        private volatile int closeCode;
        private volatile boolean ended;

        private Connection(Socket socket, String target, Map<String, String> headers) {
            this.socket = socket;
            this.target = target;
            this.headers = headers;
        }

        /** Path and query. */
        String target() {
            return target;
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The code the client closed with; 0 when it has not. */
        int closeCode() {
            return closeCode;
        }

        /** Whether the client is gone. */
        boolean ended() {
            return ended;
        }

        void send(SignalResponse message) {
            frame(true, 2, message.toByteArray());
        }

        /** One WebSocket frame; opcode 0 continues, 1 is text, 2 binary. A client that is gone is no error. */
        void frame(boolean last, int opcode, byte[] payload) {
            try {
                OutputStream out = socket.getOutputStream();
                synchronized (this) {
                    out.write((last ? 0x80 : 0) | opcode);
                    if (payload.length < 126) {
                        out.write(payload.length);
                    } else if (payload.length < 65_536) {
                        out.write(126);
                        out.write(payload.length >> 8);
                        out.write(payload.length);
                    } else {
                        out.write(127);
                        for (int shift = 56; shift >= 0; shift -= 8) {
                            out.write((int) ((long) payload.length >> shift));
                        }
                    }
                    out.write(payload);
                    out.flush();
                }
            } catch (IOException e) {
                ended = true;
            }
        }

        /** The next request that matches; the others are passed over. */
        SignalRequest await(Predicate<SignalRequest> wanted) {
            return until(wanted).getLast();
        }

        /** The requests up to the next that matches, that one included. */
        List<SignalRequest> until(Predicate<SignalRequest> wanted) {
            List<SignalRequest> taken = new ArrayList<>();
            long end = System.nanoTime() + PATIENCE.toNanos();
            try {
                while (true) {
                    SignalRequest request = requests.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    if (request == null) {
                        throw new AssertionError("the request did not come");
                    }
                    taken.add(request);
                    if (wanted.test(request)) {
                        return taken;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        /** What has come and was not awaited. */
        List<SignalRequest> pending() {
            return List.copyOf(requests);
        }

        /** Breaks the connection. */
        void cut() {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void upgrade(String key) throws IOException {
            String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        private static String accept(String key) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-1")
                        .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
                return Base64.getEncoder().encodeToString(digest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private void read(InputStream raw) throws IOException {
            DataInputStream in = new DataInputStream(raw);
            try {
                while (true) {
                    int first = in.read();
                    if (first < 0) {
                        return;
                    }
                    byte[] payload = payload(in);
                    int opcode = first & 0x0F;
                    if (opcode == 2) {
                        requests.add(SignalRequest.parseFrom(payload));
                    } else if (opcode == 8) {
                        closeCode = payload.length < 2 ? 1005 : ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
                        frame(true, 8, payload);
                        return;
                    }
                }
            } finally {
                ended = true;
            }
        }

        private static byte[] payload(DataInputStream in) throws IOException {
            int second = in.readUnsignedByte();
            long length = second & 0x7F;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            byte[] mask = new byte[4];
            in.readFully(mask);
            byte[] payload = new byte[(int) length];
            in.readFully(payload);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return payload;
        }
    }
}
