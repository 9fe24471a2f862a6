// SPDX-License-Identifier: EUPL-1.2

/** The screen before a meeting: seeing and hearing oneself, choosing devices and a name, joining. */
package eu.plenum.ui.prejoin;
