// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

/** The program's own version, as {@code --version} and the signaling handshake tell it. */
public record Version(String text) {}
