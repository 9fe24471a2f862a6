// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.Pong;
import livekit.LivekitRtc.SignalResponse;

/** Says two things in one breath and resets the connection, when it is told to. */
final class HangingUpServer implements AutoCloseable {
    static final SignalResponse FIRST =
            SignalResponse.newBuilder().setPongResp(Pong.getDefaultInstance()).build();
    static final SignalResponse LAST = SignalResponse.newBuilder()
            .setLeave(LeaveRequest.newBuilder().setReason(DisconnectReason.ROOM_DELETED))
            .build();

    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Socket> client = new CompletableFuture<>();

    HangingUpServer() throws IOException {
        Thread.ofVirtual().name("hanging-up").start(this::serve);
    }

    String url() {
        return "ws://127.0.0.1:" + listening.getLocalPort();
    }

    /** Both messages in one segment: whoever has read the first has the last. */
    void talk() {
        try {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            for (SignalResponse message : new SignalResponse[] {FIRST, LAST}) {
                both.write(0x82);
                both.write(message.getSerializedSize());
                both.write(message.toByteArray());
            }
            OutputStream out = client.join().getOutputStream();
            out.write(both.toByteArray());
            out.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void hangUp() {
        Socket socket = client.join();
        if (socket.isClosed()) {
            return;
        }
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        hangUp();
    }

    private void serve() {
        try {
            Socket socket = listening.accept();
            StringBuilder request = new StringBuilder();
            while (request.indexOf("\r\n\r\n") < 0) {
                request.append((char) socket.getInputStream().read());
            }
            String key =
                    request.toString().split("(?i)sec-websocket-key: ", 2)[1].split("\r\n", 2)[0];
            byte[] accept = MessageDigest.getInstance("SHA-1")
                    .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(accept) + "\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            client.complete(socket);
        } catch (IOException | NoSuchAlgorithmException broken) {
            client.completeExceptionally(broken);
        }
    }
}
