// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.testing;

import eu.plenum.codec.VideoFrame;
import java.nio.ByteBuffer;

/** A picture of one brightness. */
public record GreyFrame(int width, int height, ByteBuffer y, ByteBuffer u, ByteBuffer v, long captureNanos)
        implements VideoFrame {

    public static GreyFrame of(int width, int height, int luma) {
        int chroma = (width + 1) / 2 * ((height + 1) / 2);
        return new GreyFrame(width, height, filled(width * height, luma), filled(chroma, 128), filled(chroma, 128), 7);
    }

    private static ByteBuffer filled(int size, int value) {
        ByteBuffer plane = ByteBuffer.allocateDirect(size);
        for (int index = 0; index < size; index++) {
            plane.put(index, (byte) value);
        }
        return plane;
    }

    @Override
    public int strideY() {
        return width;
    }

    @Override
    public int strideU() {
        return (width + 1) / 2;
    }

    @Override
    public int strideV() {
        return (width + 1) / 2;
    }

    @Override
    public int rotation() {
        return 0;
    }
}
