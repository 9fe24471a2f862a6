// SPDX-License-Identifier: EUPL-1.2

/** Every keyboard shortcut there is: declared once, installed on a window, shown in tooltips, spoken, listed for help. */
package eu.plenum.ui.shortcut;
