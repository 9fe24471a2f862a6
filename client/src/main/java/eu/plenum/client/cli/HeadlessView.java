// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of one remote track, drawn as a window would have them drawn but shown nowhere. Written by decoder threads; the
 * newest picture is taken by the snapshots' thread. Guarded by itself; the memory itself belongs to whoever took it.
 */
final class HeadlessView implements FrameTarget, PictureSource {
    private final ViewSize size;
    private final boolean keepNewest;
    private final FrameTimes times;
    private @Nullable Picture drawing;
    private @Nullable Picture newest;
    private @Nullable ByteBuffer spare;

    /** @param keepNewest whether pictures are going to be taken */
    HeadlessView(ViewSize size, boolean keepNewest, FrameTimes times) {
        this.size = size;
        this.keepNewest = keepNewest;
        this.times = times;
    }

    @Override
    public ViewSize wanted() {
        return size;
    }

    @Override
    public synchronized @Nullable ByteBuffer acquire(int width, int height) {
        if (width < 1 || height < 1 || width > size.width() || height > size.height()) {
            return null;
        }
        if (BlankPicture.is(width, height) && !BlankPicture.is(size.width(), size.height())) {
            return null;
        }
        int bytes = width * height * 4;
        ByteBuffer memory = drawing != null ? drawing.bgra() : spare;
        spare = drawing != null ? spare : null;
        if (memory == null || memory.capacity() < bytes) {
            memory = ByteBuffer.allocateDirect(bytes);
        }
        memory.clear().limit(bytes);
        drawing = new Picture(memory, width, height);
        return memory;
    }

    @Override
    public synchronized void publish(long captureNanos) {
        times.picture(System.nanoTime());
        if (keepNewest && drawing != null) {
            giveBack(newest);
            newest = drawing;
            drawing = null;
        }
    }

    @Override
    public synchronized Optional<Picture> take() {
        Optional<Picture> taken = Optional.ofNullable(newest);
        newest = null;
        return taken;
    }

    @Override
    public synchronized void giveBack(@Nullable Picture picture) {
        if (picture != null) {
            spare = picture.bgra();
        }
    }
}
