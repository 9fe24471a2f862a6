// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import java.time.Instant;

/** A chat message, ours or another's. The text is as sent: show it as plain text only. */
public record ChatMessage(String id, ParticipantId from, Instant at, String text) {}
