// SPDX-License-Identifier: EUPL-1.2

/** WebSockets (RFC 6455) of which every received byte is counted before it is kept, from the first line of the answer on. */
package eu.plenum.client.network.websocket;
