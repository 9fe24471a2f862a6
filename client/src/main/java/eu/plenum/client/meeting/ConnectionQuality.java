// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** How well a participant is connected, as the server judges it. */
public enum ConnectionQuality {
    UNKNOWN,
    LOST,
    POOR,
    GOOD,
    EXCELLENT
}
