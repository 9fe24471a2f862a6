// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** The state of a peer's transports together, as RTCPeerConnectionState. */
public enum PeerState {
    NEW,
    CONNECTING,
    CONNECTED,
    DISCONNECTED,
    FAILED,
    CLOSED
}
