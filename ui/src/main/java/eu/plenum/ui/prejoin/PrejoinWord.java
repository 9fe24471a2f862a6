// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

import eu.plenum.ui.i18n.Word;

/** What the screen before a meeting says. */
public enum PrejoinWord implements Word {
    TITLE,
    BACK,
    MICROPHONE,
    CAMERA,
    TURN_MICROPHONE_ON,
    TURN_MICROPHONE_OFF,
    TURN_CAMERA_ON,
    TURN_CAMERA_OFF,
    CHOOSE_SOUND,
    CHOOSE_CAMERA,
    BAR,
    MICROPHONE_IS_OFF,
    YOUR_NAME,
    NAME_PROMPT,
    JOIN_NOW
}
