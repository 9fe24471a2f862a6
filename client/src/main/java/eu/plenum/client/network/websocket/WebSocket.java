// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket as a client, from its connection to its end. Two virtual threads of its own read and write; every method may be
 * called from any thread and returns at once. The time limits are its user's: {@link #abort} ends it in every state.
 */
public final class WebSocket {
    private static final Logger LOG = LoggerFactory.getLogger(WebSocket.class);
    private static final int BUFFER = 16 * 1024;
    private static final int NORMAL = 1000;

    /** Far more than a live connection ever has waiting. */
    private static final int QUEUE = 10_000;

    /** What the other side said before it hung up is read for this long after sending to it has failed. */
    private static final int LAST_WORDS_MILLIS = 500;

    private final WebSocketRequest request;
    private final WebSocketListener listener;
    private final RandomGenerator random;
    private final BlockingQueue<Frame> outgoing = new LinkedBlockingQueue<>(QUEUE);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Object lock = new Object();
    private @Nullable Socket socket;
    private boolean aborted;

    /** Starts connecting, on a thread of its own. */
    WebSocket(WebSocketRequest request, WebSocketListener listener, Route route, RandomGenerator random) {
        this.request = request;
        this.listener = listener;
        this.random = random;
        String name = "websocket-" + request.host();
        Thread.ofVirtual().name(name).start(() -> live(route, name));
    }

    /** Sends after all that was sent before, also before it is open. False when too much waits: the other side takes nothing. */
    public boolean send(byte[] message) {
        return outgoing.offer(Frame.whole(Frame.BINARY, message));
    }

    /** See {@link #send(byte[])}. */
    public boolean send(String message) {
        return outgoing.offer(Frame.whole(Frame.TEXT, message.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends what waits and then goodbye; the other side's goodbye ends it. Nothing may be sent after it. */
    public void close() {
        if (!outgoing.offer(Frame.close(NORMAL))) {
            abort();
        }
    }

    /** Ends it at once. Nothing is told after it, save what is being told. */
    public void abort() {
        Socket open;
        synchronized (lock) {
            aborted = true;
            open = socket;
        }
        hangUp(open);
    }

    private void live(Route route, String name) {
        WebSocketEnd end = talk(route, name);
        over.countDown();
        boolean tell;
        Socket open;
        synchronized (lock) {
            tell = !aborted;
            open = socket;
        }
        hangUp(open);
        if (tell) {
            listener.ended(end);
        }
    }

    private WebSocketEnd talk(Route route, String name) {
        boolean opened = false;
        try (Socket connected = route.connect(request, this::use)) {
            DataInputStream in = new DataInputStream(new BufferedInputStream(connected.getInputStream(), BUFFER));
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(connected.getOutputStream(), BUFFER));
            Handshake handshake = new Handshake(request, random);
            out.write(HttpHead.bytes(handshake.question()));
            out.flush();
            HttpHead answer = HttpHead.read(in);
            if (handshake.refused(answer)) {
                return new WebSocketEnd.Refused(answer.status());
            }
            if (!handshake.understood(answer)) {
                return new WebSocketEnd.NotAWebSocket("an answer that is not of a WebSocket");
            }
            opened = true;
            listener.opened();
            return converse(in, out, name);
        } catch (ViolationException violation) {
            return opened
                    ? new WebSocketEnd.Violation(violation.detail())
                    : new WebSocketEnd.NotAWebSocket(violation.detail());
        } catch (IOException broken) {
            return new WebSocketEnd.Broken(broken);
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
            return new WebSocketEnd.Broken(new IOException("interrupted", impossible));
        }
    }

    private WebSocketEnd converse(DataInputStream in, DataOutputStream out, String name)
            throws IOException, InterruptedException {
        Thread writing = Thread.ofVirtual().name(name + "-writes").start(() -> write(out));
        try {
            int code = read(new MessageReader(new FrameReader(in), request.messageBytes(), request.messageFrames()));
            writing.join(LAST_WORDS_MILLIS);
            return new WebSocketEnd.Closed(code);
        } finally {
            writing.interrupt();
        }
    }

    /** Until the other side's goodbye, which is answered. */
    private int read(MessageReader messages) throws IOException {
        while (true) {
            Frame message = messages.next(this::control);
            switch (message.opcode()) {
                case Frame.CLOSE -> {
                    close();
                    return message.closeCode();
                }
                case Frame.TEXT -> listener.text(MessageReader.text(message));
                default -> listener.binary(message.payload());
            }
        }
    }

    /** A pong that finds no place is one that nobody reads. */
    private void control(Frame frame) {
        if (frame.opcode() == Frame.PING && !outgoing.offer(Frame.whole(Frame.PONG, frame.payload()))) {
            LOG.debug("a ping stays unanswered: too much waits already");
        }
    }

    private void write(DataOutputStream out) {
        FrameWriter frames = new FrameWriter(out, random);
        try {
            while (true) {
                Frame next = outgoing.poll();
                if (next == null) {
                    frames.flush();
                    next = outgoing.take();
                }
                frames.write(next);
                if (next.opcode() == Frame.CLOSE) {
                    frames.flush();
                    return;
                }
            }
        } catch (IOException broken) {
            LOG.debug("sending failed", broken);
            hangUpAfterLastWords();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A server that says goodbye and hangs up breaks our sending while its last words still wait to be read: they decide, so that
     * reading goes on until its own end, for a moment.
     */
    private void hangUpAfterLastWords() {
        try {
            if (!over.await(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)) {
                Socket open;
                synchronized (lock) {
                    open = socket;
                }
                hangUp(open);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private void use(Socket next) throws IOException {
        synchronized (lock) {
            socket = next;
            if (!aborted) {
                return;
            }
        }
        next.close();
        throw new IOException("aborted");
    }

    private static void hangUp(@Nullable Socket open) {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException broken) {
            LOG.debug("the connection was broken already", broken);
        }
    }
}
