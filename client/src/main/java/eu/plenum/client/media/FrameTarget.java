// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The receiver of pictures, who lends the memory they are drawn into. All three methods are called on a decoder thread. */
public interface FrameTarget {

    /** The box the picture should fill, in device pixels; {@link ViewSize#HIDDEN} means that none is wanted now. */
    ViewSize wanted();

    /**
     * Lends memory for one picture of exactly this size, at most {@link #wanted} in both directions and in the picture's own
     * shape: direct, BGRA premultiplied, rows of {@code width * 4} bytes. Null drops the picture.
     */
    @Nullable
    ByteBuffer acquire(int width, int height);

    /** The memory last acquired now holds a picture, captured or received at this {@link System#nanoTime}. */
    void publish(long captureNanos);
}
