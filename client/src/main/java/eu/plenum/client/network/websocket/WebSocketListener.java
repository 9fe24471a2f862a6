// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

/** Takes what comes of one WebSocket, one call at a time on its own thread: while a call has not returned, nothing more is read. */
public interface WebSocketListener {
    void opened();

    void binary(byte[] message);

    void text(String message);

    /** The last call; not made after {@link WebSocket#abort}. */
    void ended(WebSocketEnd end);
}
