// SPDX-License-Identifier: EUPL-1.2

/** The LiveKit provider: protobuf over WebSocket, two peers, resume and full reconnect. */
package eu.plenum.client.signaling.livekit;
