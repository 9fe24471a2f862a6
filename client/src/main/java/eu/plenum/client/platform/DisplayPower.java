// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import java.util.Optional;

/** Keeps the display awake in one system's way. Used on the desktop's thread alone, which lives as long as what is held. */
interface DisplayPower {
    String APPLICATION = "Plenum";
    String REASON = "In a meeting";

    /** Holds it, and gives back what lets go; none where that cannot be done. Never throws. */
    Optional<Runnable> hold();
}
