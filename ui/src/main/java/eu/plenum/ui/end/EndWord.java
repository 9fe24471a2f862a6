// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.end;

import eu.plenum.ui.i18n.Word;

/** What the end screen says. */
public enum EndWord implements Word {
    LEFT,
    ENDED_FOR_ALL,
    GOES_ON,
    GOES_ON_NAMELESS,
    NOBODY_LEFT,
    ENDED_BY_HOST,
    JOIN_AGAIN,
    BACK_HOME,
    LENGTH,
    LENGTH_SHORT,
    FROM_TO,
    INTERRUPTIONS,
    CHAT,
    MESSAGES,
    SAVE,
    SAVED,
    NOT_SAVED,
    CHAT_FILE
}
