// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import java.nio.ByteBuffer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one tile: lends memory to a decoder and has the newest picture ready for each frame of the screen. What the
 * decoder calls may come on any thread; {@link #newest} and {@link #showAt} belong to the JavaFX thread.
 */
public final class TilePictures implements FrameTarget {
    /** No picture larger than a screen of 8 thousand columns is drawn, whatever a sender claims. */
    private static final long MOST_PIXELS = 7680L * 4320;

    private static final double USUAL_SHAPE = 16.0 / 9;

    private final PictureMemory memory = new PictureMemory();
    private final Runnable published;
    private volatile ViewSize wanted = ViewSize.HIDDEN;
    private volatile double shape = USUAL_SHAPE;

    /** @param published runs on the decoder's thread after each picture; must only enqueue */
    public TilePictures(Runnable published) {
        this.published = published;
    }

    /** The box that pictures are scaled to from now on; {@link ViewSize#HIDDEN} for none. */
    public void showAt(ViewSize size) {
        wanted = size;
    }

    /** Width by height of the pictures that come. */
    public double shape() {
        return shape;
    }

    @Override
    public ViewSize wanted() {
        return wanted;
    }

    @Override
    public @Nullable ByteBuffer acquire(int width, int height) {
        if (wanted.hidden() || width < 1 || height < 1 || (long) width * height > MOST_PIXELS) {
            return null;
        }
        shape = (double) width / height;
        return memory.acquire(width, height);
    }

    @Override
    public void publish(long captureNanos) {
        memory.publish();
        published.run();
    }

    /** The newest picture, or null when the one shown is still the newest. To be asked once for each frame of the screen. */
    public @Nullable Image newest() {
        PictureMemory.Picture picture = memory.take();
        return picture == null ? null : picture.image().changed();
    }
}
