// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.window;

import eu.plenum.ui.i18n.Word;

/** What the window itself says. */
public enum WindowWord implements Word {
    CLOSE_QUESTION,
    CLOSE_MEANING,
    CLOSE_LEAVE,
    CLOSE_SMALL,
    CLOSE_STAY
}
