// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import eu.plenum.codec.camera.FlashBlock;
import eu.plenum.codec.camera.LumaPicture;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Shows pictures to nobody and notes when one is handed over that flashes after one that did not: where Plenum's synthetic
 * camera has its flash block, which lies in the all-white picture of {@link ChromiumParticipant#flashAndBeep} too. Pictures come
 * on a decoder thread; the notes may be read by any.
 */
public final class FlashWatcher implements FrameTarget {

    private final ViewSize size;
    private final List<Long> flashes = new CopyOnWriteArrayList<>();
    private @Nullable ByteBuffer memory;
    private int width;
    private int height;
    private boolean dark;

    public FlashWatcher(ViewSize size) {
        this.size = size;
    }

    @Override
    public ViewSize wanted() {
        return size;
    }

    @Override
    public ByteBuffer acquire(int pictureWidth, int pictureHeight) {
        int bytes = pictureWidth * pictureHeight * 4;
        ByteBuffer lent = memory;
        if (lent == null || lent.capacity() != bytes) {
            lent = ByteBuffer.allocateDirect(bytes);
            memory = lent;
        }
        width = pictureWidth;
        height = pictureHeight;
        return lent;
    }

    @Override
    public void publish(long captureNanos) {
        long now = System.nanoTime();
        ByteBuffer picture = memory;
        if (picture == null) {
            return;
        }
        FlashBlock.lit(LumaPicture.ofBgra(picture, width, height)).ifPresent(lit -> {
            if (lit && dark) {
                flashes.add(now);
            }
            dark = !lit;
        });
    }

    /** Readings of {@link System#nanoTime}. */
    public List<Long> flashes() {
        return List.copyOf(flashes);
    }
}
