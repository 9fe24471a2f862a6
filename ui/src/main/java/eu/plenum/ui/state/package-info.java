// SPDX-License-Identifier: EUPL-1.2

/** What a session publishes on its own thread, as values that the JavaFX thread owns. */
package eu.plenum.ui.state;
