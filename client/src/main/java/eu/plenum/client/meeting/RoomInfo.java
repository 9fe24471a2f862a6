// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** What is known of the room as a whole. */
public record RoomInfo(String name, String metadata, boolean recorded, int participants) {
    public static final RoomInfo UNKNOWN = new RoomInfo("", "", false, 0);
}
