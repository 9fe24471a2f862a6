// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/** Tells a whole JPEG from one cut off, which a decoder would fill up with grey. */
final class JpegEnd {
    /** Cameras pad their pictures, to a multiple of some size or with a line end. */
    private static final int MOST_PADDING = 64;

    private JpegEnd() {}

    static boolean isWhole(byte[] jpeg, int length) {
        if (length < 4 || jpeg[0] != (byte) 0xff || jpeg[1] != (byte) 0xd8) {
            return false;
        }
        for (int i = length - 2; i >= Math.max(2, length - MOST_PADDING); i--) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xd9) {
                return true;
            }
        }
        return false;
    }
}
