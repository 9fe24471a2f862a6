// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling;

import eu.plenum.client.meeting.TrackSource;

/**
 * A track we want to publish.
 *
 * @param width of the capture, 0 for sound
 * @param stereo sound with two channels: no discontinuous transmission, no redundancy
 */
public record LocalTrack(TrackSource source, int width, int height, double fps, boolean stereo, boolean muted) {}
