// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;

/** Makes every HTTP and WebSocket connection of the client, so that trust, proxies and limits are in one place. */
public interface Network {

    HttpClient http();

    /** A builder with this network's trust and proxies. */
    WebSocket.Builder webSocket(Duration connectTimeout);
}
