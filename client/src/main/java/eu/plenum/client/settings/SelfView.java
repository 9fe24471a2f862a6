// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

/** How we see our own camera. What others see is the same in each case. */
public enum SelfView {
    /** As in a mirror. */
    MIRRORED,
    /** As the others see us. */
    AS_SENT,
    HIDDEN
}
