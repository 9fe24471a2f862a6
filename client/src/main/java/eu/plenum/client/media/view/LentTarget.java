// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.media.view;

import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import eu.plenum.codec.Size;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A screen's frame target in the words of codec. Its size is set by any thread, the rest is called by a decoder's. */
public final class LentTarget implements eu.plenum.codec.FrameTarget {
    private final FrameTarget target;
    private volatile boolean hidden;

    public LentTarget(FrameTarget target, boolean hidden) {
        this.target = target;
        this.hidden = hidden;
    }

    void hidden(boolean next) {
        hidden = next;
    }

    @Override
    public Size wanted() {
        if (hidden) {
            return Size.NONE;
        }
        ViewSize size = target.wanted();
        return new Size(size.width(), size.height());
    }

    @Override
    public @Nullable ByteBuffer acquire(int width, int height) {
        return target.acquire(width, height);
    }

    @Override
    public void publish(long captureNanos) {
        target.publish(captureNanos);
    }
}
