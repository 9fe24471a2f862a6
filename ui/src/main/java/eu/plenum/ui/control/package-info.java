// SPDX-License-Identifier: EUPL-1.2

/** Controls that several screens share: tiles with pictures, devices to choose from, the level meter, toggles. */
package eu.plenum.ui.control;
