// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.network.Network;
import eu.plenum.client.network.NetworkFailures;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to a LiveKit server, from its handshake to its end; a reconnect takes a new one. Owner: the mailbox's thread,
 * on which all methods are called and all events are told. Messages are read as they come, because a reset of the connection
 * destroys those that were not; only while too many bytes wait to be handled is no more asked for, so that a server cannot
 * fill our memory. After {@link #close} or the first failure nothing is told any more.
 */
final class SignalConnection {
    private static final Logger LOG = LoggerFactory.getLogger(SignalConnection.class);
    private static final int NORMAL = 1000;

    private final Mailbox mailbox;
    private final Listener listener;
    private final String host;
    private final Deque<SignalRequest> outgoing = new ArrayDeque<>();
    private @Nullable WebSocket socket;
    /** Also after a send that failed: nothing follows it. */
    private boolean sending;

    private boolean over;
    private boolean leaving;

    /** Takes the events of one connection, on the mailbox's thread. */
    interface Listener {
        void opened();

        void message(SignalResponse message);

        /** The server answered the handshake with this HTTP status. The connection is over. */
        void refused(int status);

        /** The connection is over. */
        void lost(Failure failure);
    }

    private SignalConnection(Mailbox mailbox, String host, Listener listener) {
        this.mailbox = mailbox;
        this.host = host;
        this.listener = listener;
    }

    /**
     * Starts the handshake. The builder's own limit ends with the answer's first line, so that a refusal whose body never ends would
     * leave it open for ever: the limit for all of it is ours.
     */
    static SignalConnection open(Network network, Mailbox mailbox, URI address, Secret token, Listener listener) {
        SignalConnection connection = new SignalConnection(mailbox, address.getHost(), listener);
        CompletableFuture<WebSocket> handshake = network.webSocket(Limits.HANDSHAKE)
                .header("Authorization", "Bearer " + token.reveal())
                .buildAsync(address, connection.new Inbound());
        CompletableFuture<WebSocket> _ =
                handshake.whenComplete((opened, problem) -> mailbox.post(() -> connection.handshakeFailed(problem)));
        mailbox.schedule(Limits.HANDSHAKE.plusMillis(500), () -> connection.handshakeLate(handshake));
        return connection;
    }

    private void handshakeLate(CompletableFuture<WebSocket> handshake) {
        if (socket == null && !over) {
            handshake.cancel(true);
            fail(new Failure.ServerNotAnswering(host, Limits.HANDSHAKE));
        }
    }

    boolean isOpen() {
        return socket != null && !over;
    }

    /** Sends after all that was sent before. */
    void send(SignalRequest request) {
        if (over || leaving) {
            return;
        }
        if (outgoing.size() >= Limits.QUEUED_REQUESTS) {
            fail(new Failure.ServerNotAnswering(host, Limits.HANDSHAKE));
            return;
        }
        outgoing.add(request);
        sendNext();
    }

    /** Sends what waits, says goodbye and closes; the socket is gone within {@link Limits#FAREWELL} in any case. */
    void close() {
        if (over || leaving) {
            return;
        }
        leaving = true;
        if (socket == null || !mailbox.isOwner()) {
            abort();
            return;
        }
        sendNext();
        mailbox.schedule(Limits.FAREWELL, this::abort);
    }

    /** Ends it at once. */
    void abort() {
        over = true;
        outgoing.clear();
        if (socket != null) {
            socket.abort();
        }
    }

    /** Told before any message, which the future of the handshake does not promise. */
    private void handshakeDone(WebSocket opened) {
        if (over) {
            opened.abort();
            return;
        }
        socket = opened;
        listener.opened();
        opened.request(1);
        sendNext();
    }

    private void handshakeFailed(@Nullable Throwable problem) {
        if (over || problem == null) {
            return;
        }
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        if (cause instanceof WebSocketHandshakeException refused && refused.getResponse() != null) {
            abort();
            listener.refused(refused.getResponse().statusCode());
        } else {
            fail(NetworkFailures.of(cause, host, Limits.HANDSHAKE));
        }
    }

    private void sendNext() {
        WebSocket open = socket;
        if (open == null || sending || over) {
            return;
        }
        SignalRequest next = outgoing.poll();
        if (next == null) {
            if (leaving) {
                CompletableFuture<WebSocket> _ = open.sendClose(NORMAL, "");
            }
            return;
        }
        sending = true;
        CompletableFuture<WebSocket> _ = open.sendBinary(ByteBuffer.wrap(next.toByteArray()), true)
                .whenComplete((sent, problem) -> mailbox.post(() -> sendEnded(problem)));
    }

    /**
     * A server that says leave and hangs up breaks our sending while its last words still wait to be read: they decide, so
     * that reading goes on until its own end, for a moment.
     */
    private void sendEnded(@Nullable Throwable problem) {
        if (problem == null) {
            sending = false;
            sendNext();
        } else if (!over) {
            Failure failure = NetworkFailures.of(problem, host, Limits.HANDSHAKE);
            mailbox.schedule(Limits.FAREWELL, () -> fail(failure));
        }
    }

    private void received(ByteBuffer bytes) {
        if (over || leaving) {
            return;
        }
        try {
            listener.message(SignalResponse.parseFrom(bytes));
        } catch (InvalidProtocolBufferException malformed) {
            fail(new Failure.ProtocolViolation("a message that is not protobuf: " + malformed.getMessage()));
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

    /** The JDK's callbacks, one at a time on its threads: they only put pieces together and post. */
    private final class Inbound implements WebSocket.Listener {
        private final MessageAssembler assembler = new MessageAssembler(Limits.MESSAGE_BYTES, Limits.MESSAGE_PIECES);
        private final AtomicLong unhandled = new AtomicLong();

        @Override
        public void onOpen(WebSocket open) {
            mailbox.post(() -> handshakeDone(open));
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket open, ByteBuffer piece, boolean last) {
            switch (assembler.add(piece, last)) {
                case MessageAssembler.Result.More more -> open.request(1);
                case MessageAssembler.Result.Complete complete -> take(open, complete.message());
                case MessageAssembler.Result.TooMuch tooMuch ->
                    mailbox.post(() -> fail(new Failure.ProtocolViolation(tooMuch.detail())));
            }
            return null;
        }

        /** Whichever of the two brings the bytes below the limit asks for the next message, so that exactly one does. */
        private void take(WebSocket open, ByteBuffer message) {
            int bytes = message.remaining() + Limits.MESSAGE_COST;
            boolean more = unhandled.addAndGet(bytes) <= Limits.UNHANDLED_BYTES;
            mailbox.post(() -> {
                received(message);
                long left = unhandled.addAndGet(-bytes);
                if (left <= Limits.UNHANDLED_BYTES && left + bytes > Limits.UNHANDLED_BYTES) {
                    open.request(1);
                }
            });
            if (more) {
                open.request(1);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence piece, boolean last) {
            mailbox.post(() -> fail(new Failure.ProtocolViolation("text where binary messages belong")));
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket open, int code, String reason) {
            mailbox.post(() -> fail(new Failure.ServerUnreachable(host, "connection closed with code " + code)));
            return null;
        }

        @Override
        public void onError(WebSocket open, Throwable problem) {
            mailbox.post(() -> fail(NetworkFailures.of(problem, host, Limits.HANDSHAKE)));
        }
    }
}
