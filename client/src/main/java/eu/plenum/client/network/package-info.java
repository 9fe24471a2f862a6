// SPDX-License-Identifier: EUPL-1.2

/** How HTTP and WebSocket connections are made: trust, proxies, time limits and caps. */
package eu.plenum.client.network;
