// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/**
 * What is known of a published track.
 *
 * @param width as published, 0 for sound or when unknown
 * @param pausedByServer the server holds it back because our link is weak
 */
public record TrackState(TrackSource source, boolean muted, int width, int height, boolean pausedByServer) {}
