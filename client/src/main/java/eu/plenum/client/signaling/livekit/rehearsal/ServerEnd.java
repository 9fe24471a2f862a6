// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit.rehearsal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;

/**
 * The server's end of one WebSocket (RFC 6455), as much of it as our own client uses. {@link #upgrade} and {@link #read} belong to
 * one thread; {@link #send} may be called from any.
 */
final class ServerEnd {
    private static final String KEY = "sec-websocket-key:";
    private static final String ACCEPT_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int LINES = 100;
    private static final int LINE_BYTES = 16_384;
    private static final int MESSAGE_BYTES = 1 << 20;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;

    private final DataInputStream in;
    private final OutputStream out;

    ServerEnd(Socket socket) throws IOException {
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
    }

    /** Reads the request and accepts it. */
    void upgrade() throws IOException {
        String key = "";
        String line = line();
        for (int i = 0; i < LINES && !line.isEmpty(); i++) {
            if (line.toLowerCase(Locale.ROOT).startsWith(KEY)) {
                key = line.substring(KEY.length()).strip();
            }
            line = line();
        }
        if (key.isEmpty() || !line.isEmpty()) {
            throw new IOException("no WebSocket asked for");
        }
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The next message; empty once the client says goodbye. */
    byte[] read() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        while (true) {
            int head = in.readUnsignedByte();
            byte[] payload = payload();
            switch (head & 0x0F) {
                case 0, BINARY -> message.writeBytes(payload);
                case CLOSE -> {
                    frame(CLOSE, payload);
                    return new byte[0];
                }
                default -> throw new IOException("a frame that our client does not send");
            }
            if ((head & 0x80) != 0) {
                return message.toByteArray();
            }
        }
    }

    void send(byte[] message) throws IOException {
        frame(BINARY, message);
    }

    private synchronized void frame(int opcode, byte[] payload) throws IOException {
        out.write(0x80 | opcode);
        if (payload.length < 126) {
            out.write(payload.length);
        } else if (payload.length < 65_536) {
            out.write(126);
            out.write(payload.length >> 8);
            out.write(payload.length);
        } else {
            throw new IOException("a message too long");
        }
        out.write(payload);
        out.flush();
    }

    private byte[] payload() throws IOException {
        int second = in.readUnsignedByte();
        long length = second & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if ((second & 0x80) == 0 || length < 0 || length > MESSAGE_BYTES) {
            throw new IOException("a frame that our client does not send");
        }
        byte[] mask = new byte[4];
        in.readFully(mask);
        byte[] payload = new byte[(int) length];
        in.readFully(payload);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        return payload;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            if (line.length() >= LINE_BYTES) {
                throw new IOException("a line too long");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static String accept(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((key + ACCEPT_SUFFIX).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java runtime has SHA-1", impossible);
        }
    }
}
