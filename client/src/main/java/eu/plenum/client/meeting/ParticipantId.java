// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** Names a participant for the whole meeting, over reconnects: the provider's identity, unique in the room. */
public record ParticipantId(String value) {}
