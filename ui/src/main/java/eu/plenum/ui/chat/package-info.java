// SPDX-License-Identifier: EUPL-1.2

/** The chat beside the stage: what was written, what is new, and the field to write in. */
package eu.plenum.ui.chat;
