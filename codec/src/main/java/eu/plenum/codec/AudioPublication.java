// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/**
 * How an audio track is to be sent: Opus at 48 kHz.
 *
 * @param redundant RED, each packet carries the one before
 * @param maxBitrate bits per second
 */
public record AudioPublication(
        String trackId, String streamId, boolean stereo, boolean redundant, boolean discontinuous, int maxBitrate) {}
