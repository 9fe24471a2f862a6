// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.Size;

/** How large a picture is drawn into a box: whole, in its own shape, never larger than it is. Pure. */
final class PictureFit {

    private PictureFit() {}

    /**
     * @param picture its size once upright
     * @param box what the viewer wants filled
     * @return empty when either is
     */
    static Size within(Size picture, Size box) {
        if (picture.isEmpty() || box.isEmpty()) {
            return Size.NONE;
        }
        if (picture.width() <= box.width() && picture.height() <= box.height()) {
            return picture;
        }
        // Compared by cross products, so that the side that touches the box does so exactly.
        boolean touchesSides = (long) picture.width() * box.height() >= (long) picture.height() * box.width();
        return touchesSides
                ? new Size(box.width(), share(picture.height(), box.width(), picture.width(), box.height()))
                : new Size(share(picture.width(), box.height(), picture.height(), box.width()), box.height());
    }

    private static int share(int side, int scaled, int whole, int most) {
        long rounded = Math.round((double) side * scaled / whole);
        return Math.clamp(rounded, 1, most);
    }
}
