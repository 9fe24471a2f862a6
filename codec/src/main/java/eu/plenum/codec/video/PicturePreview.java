// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.video;

import eu.plenum.codec.FrameTarget;
import eu.plenum.codec.Size;
import eu.plenum.codec.VideoFrame;
import eu.plenum.codec.VideoSink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Draws captured pictures into the memory a viewer lends: turned upright, scaled to the size shown, BT.601 to BGRA. In Java and
 * for the own picture alone, which is one and small, so that a preview works without the media engine. Used by one thread at a
 * time; allocates nothing per frame.
 *
 * <p>A pixel shown takes the nearest one captured: at a preview's size the eye cannot tell, and a frame costs about a
 * millisecond.
 */
public final class PicturePreview implements VideoSink {
    private static final int OPAQUE = 0xFF00_0000;

    private final FrameTarget target;

    public PicturePreview(FrameTarget target) {
        this.target = target;
    }

    @Override
    public void frame(VideoFrame frame) {
        boolean lies = frame.rotation() == 90 || frame.rotation() == 270;
        int uprightWidth = lies ? frame.height() : frame.width();
        int uprightHeight = lies ? frame.width() : frame.height();
        Size box = target.wanted();
        if (box.isEmpty() || uprightWidth < 1 || uprightHeight < 1) {
            return;
        }
        double scale =
                Math.min(1, Math.min((double) box.width() / uprightWidth, (double) box.height() / uprightHeight));
        int width = Math.clamp(Math.round(uprightWidth * scale), 1, box.width());
        int height = Math.clamp(Math.round(uprightHeight * scale), 1, box.height());
        ByteBuffer memory = target.acquire(width, height);
        if (memory == null || memory.isReadOnly() || memory.capacity() < width * height * Integer.BYTES) {
            return;
        }
        draw(frame, memory.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN), width, height);
        target.publish(frame.captureNanos());
    }

    private static void draw(VideoFrame frame, ByteBuffer bgra, int width, int height) {
        int out = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                bgra.putInt(out, pixel(frame, column, row, width, height));
                out += Integer.BYTES;
            }
        }
    }

    /** The captured pixel that lies under one shown, by the clockwise turn that makes the picture upright. */
    private static int pixel(VideoFrame frame, int column, int row, int width, int height) {
        int lastX = frame.width() - 1;
        int lastY = frame.height() - 1;
        return switch (frame.rotation()) {
            case 90 -> colour(frame, row * frame.width() / height, lastY - column * frame.height() / width);
            case 180 -> colour(frame, lastX - column * frame.width() / width, lastY - row * frame.height() / height);
            case 270 -> colour(frame, lastX - row * frame.width() / height, column * frame.height() / width);
            default -> colour(frame, column * frame.width() / width, row * frame.height() / height);
        };
    }

    /** BT.601 with limited range, in eight-bit fixed point. */
    private static int colour(VideoFrame frame, int x, int y) {
        int luma = 298 * ((frame.y().get(y * frame.strideY() + x) & 0xFF) - 16) + 128;
        int u = (frame.u().get(y / 2 * frame.strideU() + x / 2) & 0xFF) - 128;
        int v = (frame.v().get(y / 2 * frame.strideV() + x / 2) & 0xFF) - 128;
        int red = channel(luma + 409 * v);
        int green = channel(luma - 100 * u - 208 * v);
        int blue = channel(luma + 516 * u);
        return OPAQUE | red << 16 | green << 8 | blue;
    }

    private static int channel(int fixed) {
        return Math.clamp(fixed >> 8, 0, 255);
    }
}
