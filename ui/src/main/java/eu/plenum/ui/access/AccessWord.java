// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import eu.plenum.ui.i18n.Word;

/** What is announced, shown in a toast or notified. */
public enum AccessWord implements Word {
    JOINED,
    MANY_JOINED,
    LEFT,
    MANY_LEFT,
    RAISED_HAND,
    MANY_RAISED_HANDS,
    WROTE,
    MANY_WROTE,
    CONNECTION_LOST,
    CONNECTION_BACK,
    MICROPHONE_MUTED_BY_HOST,
    CAMERA_MUTED_BY_HOST,
    MICROPHONE_REMOVED,
    CAMERA_REMOVED,
    MUTED_AFTER_SLEEP,
    DEVICE_FELL_BACK,
    DEVICE_GONE,
    DEVICE_RETURNED
}
