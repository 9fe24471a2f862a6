// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** A network camera on loopback that does what a test wants, for any number of clients, each on a thread of its own. */
final class MjpegServer implements AutoCloseable {
    static final String BOUNDARY = "camera-boundary";

    /** @param headers names in lower case */
    record Request(String target, Map<String, String> headers) {
        String authorization() {
            return headers.getOrDefault("authorization", "");
        }
    }

    /** Answers one request; may write for as long as {@link Client#waits} says false. */
    interface Behaviour {
        void answer(Request request, Client client) throws IOException;
    }

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);

    MjpegServer(Behaviour behaviour) {
        this(0, behaviour);
    }

    MjpegServer(int port, Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Request> requests() {
        return requests;
    }

    private void accept() {
        while (true) {
            try {
                Socket client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            if (line == null) {
                return;
            }
            String target = line.split(" ", -1)[1];
            Map<String, String> headers = new HashMap<>();
            for (line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            Request request = new Request(target, headers);
            requests.add(request);
            behaviour.answer(request, new Client(socket.getOutputStream()));
        } catch (IOException e) {
            // The client went away, which is how a stream ends.
            return;
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, to be written to. */
    final class Client {
        private final OutputStream out;

        Client(OutputStream out) {
            this.out = out;
        }

        /** Waits that long; true when the server closes. */
        boolean waits(long millis) {
            try {
                return closing.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void text(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void bytes(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }

        void status(String status, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            text(head + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        }

        void streamHead() throws IOException {
            text("HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=" + BOUNDARY + "\r\n\r\n");
        }

        void part(byte[] jpeg) throws IOException {
            text("--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length + "\r\n\r\n");
            bytes(jpeg);
            text("\r\n");
        }

        /** Pictures, 50 a second, until the client or the server goes. */
        void stream(byte[] jpeg) throws IOException {
            streamHead();
            do {
                part(jpeg);
            } while (!waits(20));
        }
    }

    static byte[] jpeg(int width, int height, Color colour) {
        return jpeg(width, height, colour, BufferedImage.TYPE_3BYTE_BGR);
    }

    static byte[] jpeg(int width, int height, Color colour, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
