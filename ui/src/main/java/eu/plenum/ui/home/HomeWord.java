// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.home;

import eu.plenum.ui.i18n.Word;

/** What the home screen says. */
public enum HomeWord implements Word {
    TITLE,
    MORNING,
    MORNING_NAME,
    AFTERNOON,
    AFTERNOON_NAME,
    EVENING,
    EVENING_NAME,
    LINK,
    LINK_PROMPT,
    JOIN,
    JOIN_AGAIN,
    JOIN_NAMED,
    FORGET,
    SETTINGS,
    RECENT,
    NOTHING_YET,
    TODAY,
    YESTERDAY,
    ON_DAY,
    EMPTY_LINK,
    WRONG_LINK,
    LINK_WITHOUT_KEY,
    CRASHED,
    CRASHED_IN
}
