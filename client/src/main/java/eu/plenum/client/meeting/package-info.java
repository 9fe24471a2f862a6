// SPDX-License-Identifier: EUPL-1.2

/** What a meeting is, in words every provider shares: links, participants, tracks, chat, and why it ended. */
package eu.plenum.client.meeting;
