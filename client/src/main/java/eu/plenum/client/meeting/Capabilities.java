// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** What a meeting offers at all; drives which controls are shown. */
public record Capabilities(
        boolean chat, boolean raiseHand, boolean rename, boolean screenShare, boolean endToEndEncrypted) {
    public static final Capabilities NONE = new Capabilities(false, false, false, false, false);
}
