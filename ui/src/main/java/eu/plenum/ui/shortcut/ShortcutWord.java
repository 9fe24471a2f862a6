// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import eu.plenum.ui.i18n.Word;

/** What is said about shortcuts. */
public enum ShortcutWord implements Word {
    MICROPHONE,
    CAMERA,
    HOLD_TO_TALK,
    HAND,
    CHAT,
    PEOPLE,
    SETTINGS,
    HELP,
    TOOLBAR,
    NEXT_REGION,
    PREVIOUS_REGION,
    NEXT_PAGE,
    PREVIOUS_PAGE,
    FULL_SCREEN,
    GROUP_MEETING,
    GROUP_PANELS,
    GROUP_MOVING,
    /** The keys as they are written on a keyboard. */
    KEY_CONTROL,
    KEY_SHIFT,
    KEY_PAGE_DOWN,
    KEY_PAGE_UP,
    /** {0} is a key: "hold V". */
    HELD,
    /** {0} says what happens, {1} the keys: "Turn microphone off, Ctrl D". */
    SPOKEN,
    TITLE,
    CLOSE
}
