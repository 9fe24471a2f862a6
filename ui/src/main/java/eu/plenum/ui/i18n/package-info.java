// SPDX-License-Identifier: EUPL-1.2

/** What is said in which language: the texts of every screen, and dates and numbers as the language writes them. */
package eu.plenum.ui.i18n;
