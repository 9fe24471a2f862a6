// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** A server on loopback that serves one connection byte by byte, as its script says. */
final class RawServer implements AutoCloseable {
    final CompletableFuture<Throwable> ended = new CompletableFuture<>();
    private final ServerSocket listening;

    /** What it does with its connection. */
    @FunctionalInterface
    interface Script {
        void serve(Talk talk) throws Exception;
    }

    RawServer(Script script) throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("raw-server").start(() -> {
            try (Socket client = listening.accept()) {
                script.serve(new Talk(client));
                ended.complete(new IllegalStateException("not ended by the client"));
            } catch (Exception problem) {
                ended.complete(problem);
            }
        });
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** One connection. */
    static final class Talk {
        final DataInputStream in;
        final DataOutputStream out;
        private final Socket client;

        Talk(Socket client) throws IOException {
            this.client = client;
            in = new DataInputStream(client.getInputStream());
            out = new DataOutputStream(client.getOutputStream());
        }

        String head() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            return head.toString();
        }

        void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** Answers the handshake as a WebSocket server, and returns what was asked. */
        String upgrade() throws Exception {
            String question = head();
            String key = question.split("(?i)sec-websocket-key: ", 2)[1].split("\r\n", 2)[0];
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n");
            return question;
        }

        void frame(int head, byte[] payload) throws IOException {
            out.writeByte(head);
            out.writeByte(126);
            out.writeShort(payload.length);
            out.write(payload);
            out.flush();
        }

        void frame(int head, String payload) throws IOException {
            byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
            out.writeByte(head);
            out.writeByte(bytes.length);
            out.write(bytes);
            out.flush();
        }

        /** Opcode and text of the next frame, which has to be masked. */
        String frame() throws IOException {
            int opcode = in.readUnsignedByte() & 0x0f;
            int second = in.readUnsignedByte();
            int length = second & 0x7f;
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
            if ((second & 0x80) == 0) {
                throw new IOException("a frame without a mask");
            }
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i & 3];
            }
            return opcode + ":" + new String(payload, StandardCharsets.UTF_8);
        }

        void waitForItsEnd() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
            client.close();
            throw new IOException("ended by the client");
        }
    }
}
