// SPDX-License-Identifier: EUPL-1.2

/** What goes on beside the stage for as long as a call does: panels, announcements, notifications, a display that stays awake. */
package eu.plenum.ui.side;
