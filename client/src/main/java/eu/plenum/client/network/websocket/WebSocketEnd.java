// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.IOException;

/** Why a WebSocket is over. */
public sealed interface WebSocketEnd {

    /** The server answered the handshake with this HTTP status; what else it said was not read. */
    record Refused(int status) implements WebSocketEnd {}

    /** What answered the handshake is no WebSocket server. */
    record NotAWebSocket(String detail) implements WebSocketEnd {}

    /** The other side closed it; 1005 is a close without a code. */
    record Closed(int code) implements WebSocketEnd {}

    /** No connection, or one that broke. */
    record Broken(IOException cause) implements WebSocketEnd {}

    /** The other side broke the protocol or a limit. */
    record Violation(String detail) implements WebSocketEnd {}
}
