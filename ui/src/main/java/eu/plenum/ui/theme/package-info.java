// SPDX-License-Identifier: EUPL-1.2

/** Colours, type and sizes of every window, and how they follow the system and the user's choice. */
package eu.plenum.ui.theme;
