// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.panel;

import eu.plenum.ui.i18n.Word;

/** What every panel says. */
public enum PanelWord implements Word {
    CLOSE
}
