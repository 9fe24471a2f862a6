// SPDX-License-Identifier: EUPL-1.2

/** What others wrote, made safe to show: nothing that hides, reorders or overflows, and links that say where they lead. */
package eu.plenum.ui.text;
