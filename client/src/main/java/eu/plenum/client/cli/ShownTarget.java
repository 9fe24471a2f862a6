// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A view of the window, watched: it counts the pictures and copies one when a snapshot wants it. Written by decoder threads,
 * taken from by the snapshots' thread. Guarded by itself.
 */
final class ShownTarget implements FrameTarget, PictureSource {
    private final FrameTarget target;
    private final FrameTimes times;
    private final boolean keep;
    private @Nullable ByteBuffer drawing;
    private int width;
    private int height;
    private boolean wanted = true;
    private @Nullable Picture newest;
    private @Nullable ByteBuffer spare;

    ShownTarget(FrameTarget target, FrameTimes times, boolean keep) {
        this.target = target;
        this.times = times;
        this.keep = keep;
    }

    @Override
    public ViewSize wanted() {
        return target.wanted();
    }

    @Override
    public @Nullable ByteBuffer acquire(int width, int height) {
        ByteBuffer memory = target.acquire(width, height);
        if (keep) {
            lent(memory, width, height);
        }
        return memory;
    }

    @Override
    public void publish(long captureNanos) {
        times.picture(System.nanoTime());
        if (keep) {
            copy();
        }
        target.publish(captureNanos);
    }

    private synchronized void lent(@Nullable ByteBuffer memory, int width, int height) {
        drawing = memory;
        this.width = width;
        this.height = height;
    }

    /** Before the window may draw the next picture into the same memory. */
    private synchronized void copy() {
        ByteBuffer source = drawing;
        drawing = null;
        if (!wanted || source == null) {
            return;
        }
        wanted = false;
        int bytes = width * height * 4;
        ByteBuffer memory = spare != null && spare.capacity() >= bytes ? spare : ByteBuffer.allocateDirect(bytes);
        spare = null;
        memory.clear().limit(bytes);
        memory.put(0, source, 0, bytes);
        newest = new Picture(memory, width, height);
    }

    @Override
    public synchronized Optional<Picture> take() {
        Optional<Picture> taken = Optional.ofNullable(newest);
        newest = null;
        wanted = true;
        return taken;
    }

    @Override
    public synchronized void giveBack(@Nullable Picture picture) {
        if (picture != null) {
            spare = picture.bgra();
        }
    }
}
