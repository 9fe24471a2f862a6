// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import java.util.Locale;

/** Where a track comes from. A participant has at most one track of each source; a newer one replaces the older. */
public enum TrackSource {
    CAMERA,
    MICROPHONE,
    SCREEN_SHARE,
    SCREEN_SHARE_AUDIO;

    public boolean isVideo() {
        return this == CAMERA || this == SCREEN_SHARE;
    }

    /** As in the report and in file names: {@code camera}, {@code screen_share}, … */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
