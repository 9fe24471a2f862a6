// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

/**
 * The pictures with which LiveKit's server closes a video stream that is muted or ends, so that no viewer keeps the last one:
 * black, 8x8 in VP8 and 2x2 in H264. Nobody sent them, so they are neither counted nor written.
 */
final class BlankPicture {
    private static final int SIDE = 8;

    private BlankPicture() {}

    static boolean is(int width, int height) {
        return width <= SIDE && height <= SIDE;
    }
}
