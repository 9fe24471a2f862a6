// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.Layer;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoPublication;
import eu.plenum.codec.VideoSink;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A sent video track that counts what it is fed. */
public final class FakeSentVideoTrack implements SentVideoTrack {
    private final VideoPublication publication;
    private final AtomicInteger frames = new AtomicInteger();
    private volatile boolean enabled = true;
    private volatile boolean removed;
    private volatile Set<Layer> layers = EnumSet.allOf(Layer.class);

    FakeSentVideoTrack(VideoPublication publication) {
        this.publication = publication;
    }

    @Override
    public String trackId() {
        return publication.trackId();
    }

    @Override
    public VideoSink input() {
        return frame -> {
            if (enabled && !removed) {
                frames.incrementAndGet();
            }
        };
    }

    @Override
    public void setLayers(Set<Layer> active) {
        layers = Set.copyOf(active);
    }

    @Override
    public void setEnabled(boolean on) {
        enabled = on;
    }

    @Override
    public void remove() {
        removed = true;
    }

    public VideoPublication publication() {
        return publication;
    }

    /** Frames fed while it was enabled. */
    public int frames() {
        return frames.get();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isRemoved() {
        return removed;
    }

    /** The layers last asked for; all at first. */
    public Set<Layer> layers() {
        return layers;
    }
}
