// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.nio.ByteBuffer;

/**
 * A picture in I420, lent by its producer. The planes are direct, start at position 0 and are read by absolute index; an
 * engine's own frames may carry a native handle beside, so that they reach the encoder without a copy.
 */
public interface VideoFrame {

    int width();

    int height();

    ByteBuffer y();

    ByteBuffer u();

    ByteBuffer v();

    int strideY();

    int strideU();

    int strideV();

    /** Clockwise degrees to turn it upright: 0, 90, 180 or 270. */
    int rotation();

    /** {@link System#nanoTime} of the capture. */
    long captureNanos();
}
