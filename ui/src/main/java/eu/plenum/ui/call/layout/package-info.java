// SPDX-License-Identifier: EUPL-1.2

/** What is shown where in a call: pure decisions from a snapshot, the viewer's choices and the room there is. */
package eu.plenum.ui.call.layout;
