// SPDX-License-Identifier: EUPL-1.2

/** What a user can set, and where it is set; everything holds at once. */
package eu.plenum.ui.settings;
