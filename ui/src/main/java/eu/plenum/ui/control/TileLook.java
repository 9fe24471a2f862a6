// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

/**
 * What a tile shows beside its pictures, in words of the language that holds.
 *
 * @param name on the plate
 * @param role behind the name where there is room; may be empty
 * @param spoken all of it as one sentence, for those who hear the screen
 * @param initials for the time without a camera
 * @param hand place in the queue of raised hands, 0 for none
 * @param linkText what {@code link} means, for a wide tile
 * @param pinned word on the mark of a pin; empty without one
 * @param pausedText why the picture stands still; empty when it does not
 * @param tools what the buttons on the tile do
 */
public record TileLook(
        String name,
        String role,
        String spoken,
        String initials,
        Picture picture,
        boolean mirrored,
        boolean muted,
        boolean speaking,
        int hand,
        Link link,
        String linkText,
        String pinned,
        String pausedText,
        Tools tools) {

    /** The words of the buttons that the mouse finds on a tile. */
    public record Tools(String pin, String enlarge, String more) {}

    /** How the picture stands. */
    public enum Picture {
        LIVE,
        /** No camera: initials instead. */
        OFF,
        /** The connection is lost: the last picture, grey. */
        FROZEN,
        /** Held back by the server to keep the sound clear: the last picture, blurred. */
        PAUSED
    }

    /** How well somebody is connected. */
    public enum Link {
        GOOD,
        WEAK,
        LOST
    }
}
