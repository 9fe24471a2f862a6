// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.people;

import eu.plenum.ui.i18n.Word;

/** What the people panel says. */
public enum PeopleWord implements Word {
    TITLE,
    RAISED_HANDS,
    IN_MEETING,
    YOURSELF,
    SINCE,
    WEAK,
    LOST,
    CAMERA_OFF,
    MICROPHONE_OFF,
    MICROPHONE_ON,
    SPEAKING,
    HAND,
    SPOKEN,
    VOLUME_OF,
    PIN,
    UNPIN,
    SEARCH,
    NOBODY_FOUND,
    LIST
}
