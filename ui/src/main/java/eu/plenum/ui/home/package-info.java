// SPDX-License-Identifier: EUPL-1.2

/** Where the program begins: paste a link, or join again where one was before. */
package eu.plenum.ui.home;
