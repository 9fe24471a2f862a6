// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

/**
 * A message of ours that has not come back from the meeting.
 *
 * @param number from 1, in the order of writing
 * @param failed whether it was refused, and waits for its writer
 */
record Outgoing(long number, String text, boolean failed) {}
