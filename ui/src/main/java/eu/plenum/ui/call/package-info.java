// SPDX-License-Identifier: EUPL-1.2

/** The screen of a call: tiles, banners, toolbar and the place for panels. */
package eu.plenum.ui.call;
