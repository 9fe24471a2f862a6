// SPDX-License-Identifier: EUPL-1.2

/** What the desktop around Plenum can do for it: show a notification, keep the display awake. */
package eu.plenum.client.desktop;
