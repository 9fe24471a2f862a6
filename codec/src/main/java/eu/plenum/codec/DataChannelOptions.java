// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** How a data channel delivers. {@code maxRetransmits} negative means reliable. */
public record DataChannelOptions(String label, boolean ordered, int maxRetransmits) {
    public static final int RELIABLE = -1;
}
