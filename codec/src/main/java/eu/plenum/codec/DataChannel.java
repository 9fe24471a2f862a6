// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.nio.ByteBuffer;

/** A channel for messages. Closed with its peer. */
public interface DataChannel {

    /** The largest message one may send; libwebrtc closes a channel that is given more than 262,144 bytes. */
    int MAX_MESSAGE = 64_000;

    String label();

    /** Negative until the channel is open. */
    int id();

    boolean isOpen();

    /** Bytes given to {@link #send} that have not left yet. */
    long buffered();

    /**
     * Sends one binary message; dropped with a log line when the channel is not open.
     *
     * @throws IllegalArgumentException when it is over {@link #MAX_MESSAGE}
     */
    void send(byte[] message);

    /**
     * Replaces the listener. It is told at once when the channel is open already; then the messages that arrived before there
     * was one are delivered.
     */
    void listen(Listener listener);

    /** Called on an engine thread: implementations only enqueue. */
    interface Listener {
        void openChanged(boolean open);

        /** The buffer is lent for the call. */
        void message(ByteBuffer message);
    }
}
