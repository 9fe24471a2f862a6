// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import livekit.LivekitRtc.SignalRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds requests back while the connection is away or being resumed, save those the resuming itself needs. Owner: the session's
 * thread.
 */
final class Outbox implements Requests {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Deque<SignalRequest> waiting = new ArrayDeque<>();
    private @Nullable Consumer<SignalRequest> connection;
    private boolean flowing;

    /** A connection is there, for the requests that joining or resuming needs; the others wait for {@link #flow}. */
    void connect(Consumer<SignalRequest> to) {
        connection = to;
        flowing = false;
    }

    /** The connection is gone: what is sent now waits, and what only made sense there is dropped. */
    void disconnect() {
        connection = null;
        flowing = false;
    }

    /** Sends what waits, and from now on everything at once. */
    void flow() {
        flowing = true;
        while (connection != null && !waiting.isEmpty()) {
            connection.accept(waiting.remove());
        }
    }

    /** A new join asks for everything anew. */
    void forget() {
        waiting.clear();
    }

    @Override
    public void send(SignalRequest request) {
        if (passesThrough(request)) {
            if (connection != null) {
                connection.accept(request);
            }
        } else if (flowing && connection != null) {
            connection.accept(request);
        } else if (waiting.size() < Limits.QUEUED_REQUESTS) {
            waiting.add(request);
        } else {
            LOG.warn("too many requests wait for the connection; dropped {}", request.getMessageCase());
        }
    }

    /** Descriptions and candidates of a connection that is gone mean nothing to the next one, so these never wait. */
    private static boolean passesThrough(SignalRequest request) {
        return switch (request.getMessageCase()) {
            case SYNC_STATE, TRICKLE, OFFER, ANSWER, SIMULATE, LEAVE, PING, PING_REQ -> true;
            default -> false;
        };
    }
}
