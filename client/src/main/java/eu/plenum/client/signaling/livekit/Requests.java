// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import livekit.LivekitRtc.SignalRequest;

/** Takes requests for the server; they are sent in order, now or once the connection is back. */
@FunctionalInterface
interface Requests {
    void send(SignalRequest request);
}
