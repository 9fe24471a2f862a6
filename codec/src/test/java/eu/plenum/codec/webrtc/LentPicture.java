// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.FrameTarget;
import eu.plenum.codec.Size;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** A viewer that lends the same memory each time. */
class LentPicture implements FrameTarget {
    private volatile Size wanted;
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);
    private volatile Size drawn = Size.NONE;
    private final AtomicLong published = new AtomicLong();

    LentPicture(int width, int height) {
        wanted = new Size(width, height);
    }

    void want(Size size) {
        wanted = size;
    }

    @Override
    public Size wanted() {
        return wanted;
    }

    @Override
    public ByteBuffer acquire(int width, int height) {
        if (memory.capacity() < width * height * 4) {
            memory = ByteBuffer.allocateDirect(width * height * 4);
        }
        if (drawn.width() != width || drawn.height() != height) {
            drawn = new Size(width, height);
        }
        return memory;
    }

    @Override
    public void publish(long captureNanos) {
        published.incrementAndGet();
    }

    Size drawn() {
        return drawn;
    }

    long published() {
        return published.get();
    }

    /** Blue, green, red and alpha of a pixel. */
    int[] pixel(int x, int y) {
        int at = (y * drawn.width() + x) * 4;
        return new int[] {
            memory.get(at) & 0xff, memory.get(at + 1) & 0xff, memory.get(at + 2) & 0xff, memory.get(at + 3) & 0xff
        };
    }
}
