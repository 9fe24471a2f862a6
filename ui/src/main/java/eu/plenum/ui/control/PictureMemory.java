// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Three pictures' memory on its way round between a decoder, who writes, and a screen, who shows. Guarded by itself; both sides
 * only exchange places here and never wait for each other's work. The newest picture wins, and memory is made anew only when the
 * size changes.
 *
 * <p>A picture that the screen let go of is not written at once: the frame that shows it may still be on its way to the screen.
 * It is free when the screen asks the next time, which is after that frame.
 */
final class PictureMemory {
    private static final int BYTES = 4;

    /** One picture's memory, owned in turn by who writes and who shows. */
    static final class Picture {
        private ByteBuffer memory = ByteBuffer.allocateDirect(0);
        private int width;
        private int height;

        private @Nullable PixelImage image;

        ByteBuffer memory() {
            return memory;
        }

        /** For who shows it. */
        PixelImage image() {
            PixelImage drawn = image;
            if (drawn == null) {
                drawn = new PixelImage(memory, width, height);
                image = drawn;
            }
            return drawn;
        }

        private ByteBuffer sized(int newWidth, int newHeight) {
            if (newWidth != width || newHeight != height) {
                memory = ByteBuffer.allocateDirect(Math.multiplyExact(Math.multiplyExact(newWidth, newHeight), BYTES));
                width = newWidth;
                height = newHeight;
                image = null;
            }
            return memory.clear();
        }
    }

    private final Deque<Picture> free = new ArrayDeque<>();
    private @Nullable Picture written;
    private @Nullable Picture ready;
    private @Nullable Picture shown;
    private @Nullable Picture leaving;

    PictureMemory() {
        free.add(new Picture());
        free.add(new Picture());
        free.add(new Picture());
    }

    /** Memory to write a picture of this size into; what was asked for before and not published is given up. */
    synchronized ByteBuffer acquire(int width, int height) {
        Picture next = written;
        if (next == null) {
            next = free.poll();
        }
        if (next == null) {
            // Of three, one is shown and one is leaving: the third waits to be shown and is now too old.
            next = ready;
            ready = null;
        }
        if (next == null) {
            throw new IllegalStateException("more pictures are shown than there are");
        }
        written = next;
        return next.sized(width, height);
    }

    synchronized void publish() {
        Picture done = written;
        if (done == null) {
            return;
        }
        if (ready != null) {
            free.add(ready);
        }
        ready = done;
        written = null;
    }

    /** The picture to show from now on, or null when none is newer. To be asked once for each frame of the screen. */
    synchronized @Nullable Picture take() {
        if (leaving != null) {
            free.add(leaving);
            leaving = null;
        }
        Picture next = ready;
        if (next == null) {
            return null;
        }
        leaving = shown;
        shown = next;
        ready = null;
        return next;
    }
}
