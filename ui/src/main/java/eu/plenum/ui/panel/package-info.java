// SPDX-License-Identifier: EUPL-1.2

/** What the panels beside the stage have in common: their frame, their people, their empty state. */
package eu.plenum.ui.panel;
