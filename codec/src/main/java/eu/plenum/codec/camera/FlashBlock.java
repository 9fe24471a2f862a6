// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.Optional;

/** The synthetic camera's block, upper right, that is white during each {@link eu.plenum.codec.SyncMark} and else black. */
public final class FlashBlock {
    private static final int WHITE = 160;
    private static final int BLACK = 95;

    private FlashBlock() {}

    /** Whether it is lit; empty when it is neither white nor black, so no synthetic camera is seen. */
    public static Optional<Boolean> lit(LumaPicture picture) {
        int width = picture.width();
        int height = picture.height();
        int luma = picture.middle(left(width), top(height), right(width), bottom(height));
        return luma >= WHITE ? Optional.of(true) : luma <= BLACK ? Optional.of(false) : Optional.empty();
    }

    static int left(int width) {
        return width * 20 / 24;
    }

    static int right(int width) {
        return width * 23 / 24;
    }

    static int top(int height) {
        return height / 18;
    }

    static int bottom(int height) {
        return height * 5 / 18;
    }
}
