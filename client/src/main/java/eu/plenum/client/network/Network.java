// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network;

import eu.plenum.client.network.websocket.WebSocket;
import eu.plenum.client.network.websocket.WebSocketListener;
import eu.plenum.client.network.websocket.WebSocketRequest;
import java.net.http.HttpClient;

/** Makes every HTTP and WebSocket connection of the client, so that trust, proxies and limits are in one place. */
public interface Network {

    HttpClient http();

    /** Starts opening one, with this network's trust and proxies, and returns at once. */
    WebSocket webSocket(WebSocketRequest request, WebSocketListener listener);
}
