// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.network.Network;
import eu.plenum.client.network.NetworkFailures;
import eu.plenum.client.network.SystemNetwork;
import eu.plenum.client.network.websocket.WebSocket;
import eu.plenum.client.network.websocket.WebSocketEnd;
import eu.plenum.client.network.websocket.WebSocketListener;
import eu.plenum.client.network.websocket.WebSocketRequest;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to a LiveKit server, from its handshake to its end; a reconnect takes a new one. Owner: the mailbox's thread,
 * on which all methods are called and all events are told. Messages are read as they come, because a reset of the connection
 * destroys those that were not; only while too many bytes wait to be handled is no more read, so that a server cannot fill
 * our memory. After {@link #close} or the first failure nothing is told any more.
 */
final class SignalConnection {
    private static final Logger LOG = LoggerFactory.getLogger(SignalConnection.class);

    private final Mailbox mailbox;
    private final Listener listener;
    private final String host;
    private final WebSocket socket;
    private boolean open;
    private boolean leaving;
    /** Also read by the socket's thread, which waits no longer for room. */
    private volatile boolean over;

    /** Takes the events of one connection, on the mailbox's thread. */
    interface Listener {
        void opened();

        void message(SignalResponse message);

        /** The server answered the handshake with this HTTP status. The connection is over. */
        void refused(int status);

        /** The connection is over. */
        void lost(Failure failure);
    }

    private SignalConnection(Network network, Mailbox mailbox, WebSocketRequest request, Listener listener) {
        this.mailbox = mailbox;
        this.host = request.address().getHost();
        this.listener = listener;
        this.socket = network.webSocket(request, new Inbound());
    }

    /** Starts the handshake. */
    static SignalConnection open(Network network, Mailbox mailbox, URI address, Secret token, Listener listener) {
        WebSocketRequest request = new WebSocketRequest(
                address,
                Map.of("Authorization", "Bearer " + token.reveal()),
                SystemNetwork.CONNECT_LIMIT,
                Limits.MESSAGE_BYTES,
                Limits.MESSAGE_PIECES);
        SignalConnection connection = new SignalConnection(network, mailbox, request, listener);
        mailbox.schedule(Limits.HANDSHAKE, connection::handshakeLate);
        return connection;
    }

    private void handshakeLate() {
        if (!open) {
            fail(new Failure.ServerNotAnswering(host, Limits.HANDSHAKE));
        }
    }

    boolean isOpen() {
        return open && !over;
    }

    /** Sends after all that was sent before. */
    void send(SignalRequest request) {
        if (!over && !leaving && !socket.send(request.toByteArray())) {
            fail(new Failure.ServerNotAnswering(host, Limits.HANDSHAKE));
        }
    }

    /** Sends what waits, says goodbye and closes; the socket is gone within {@link Limits#FAREWELL} in any case. */
    void close() {
        if (over || leaving) {
            return;
        }
        leaving = true;
        if (!open || !mailbox.isOwner()) {
            abort();
            return;
        }
        socket.close();
        mailbox.schedule(Limits.FAREWELL, this::abort);
    }

    /** Ends it at once. */
    void abort() {
        over = true;
        socket.abort();
    }

    private void opened() {
        if (!over) {
            open = true;
            listener.opened();
        }
    }

    private void received(byte[] bytes) {
        if (over || leaving) {
            return;
        }
        try {
            listener.message(SignalResponse.parseFrom(bytes));
        } catch (InvalidProtocolBufferException malformed) {
            fail(new Failure.ProtocolViolation("a message that is not protobuf: " + malformed.getMessage()));
        }
    }

    private void ended(WebSocketEnd end) {
        switch (end) {
            case WebSocketEnd.Refused(int status) -> {
                if (!over) {
                    abort();
                    listener.refused(status);
                }
            }
            case WebSocketEnd.NotAWebSocket(String detail) -> fail(new Failure.NotAMeetingServer(host, detail));
            case WebSocketEnd.Closed(int code) ->
                fail(new Failure.ServerUnreachable(host, "connection closed with code " + code));
            case WebSocketEnd.Broken broken -> fail(NetworkFailures.of(broken.cause(), host, Limits.HANDSHAKE));
            case WebSocketEnd.Violation(String detail) -> fail(new Failure.ProtocolViolation(detail));
        }
    }

    private void fail(Failure failure) {
        if (over) {
            return;
        }
        boolean expected = leaving;
        abort();
        if (!expected) {
            LOG.info("signaling connection lost: {}", failure);
            listener.lost(failure);
        }
    }

    /** On the socket's thread: only posts. */
    private final class Inbound implements WebSocketListener {
        private final Semaphore room = new Semaphore(Limits.UNHANDLED_BYTES);

        @Override
        public void opened() {
            mailbox.post(SignalConnection.this::opened);
        }

        @Override
        public void binary(byte[] message) {
            int bytes = Math.min(message.length + Limits.MESSAGE_COST, Limits.UNHANDLED_BYTES);
            if (taken(bytes)) {
                mailbox.post(() -> {
                    try {
                        received(message);
                    } finally {
                        room.release(bytes);
                    }
                });
            }
        }

        @Override
        public void text(String message) {
            mailbox.post(() -> fail(new Failure.ProtocolViolation("text where binary messages belong")));
        }

        @Override
        public void ended(WebSocketEnd end) {
            mailbox.post(() -> SignalConnection.this.ended(end));
        }

        /** Waits for room, though not for a connection that is over. */
        private boolean taken(int bytes) {
            try {
                while (!room.tryAcquire(bytes, 1, TimeUnit.SECONDS)) {
                    if (over) {
                        return false;
                    }
                }
                return true;
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
