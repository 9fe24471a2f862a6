// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** Names a track for the whole meeting, over reconnects and republishing. */
public record TrackId(ParticipantId participant, TrackSource source) {}
