// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/**
 * Decoded pictures of a track.
 *
 * @param firstNanos {@link System#nanoTime} of the first, 0 when there is none
 * @param lastNanos of the newest
 * @param width of the newest, in pixels after rotation
 */
public record FrameCount(long frames, long firstNanos, long lastNanos, int width, int height) {
    public static final FrameCount NONE = new FrameCount(0, 0, 0, 0, 0);
}
