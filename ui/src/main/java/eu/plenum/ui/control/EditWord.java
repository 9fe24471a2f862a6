// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.ui.i18n.Word;

/** What can be done with text in a field. */
public enum EditWord implements Word {
    UNDO,
    REDO,
    CUT,
    COPY,
    PASTE,
    DELETE,
    SELECT_ALL
}
