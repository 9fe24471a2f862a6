// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.AudioSink;
import eu.plenum.codec.SentAudioTrack;
import java.util.concurrent.atomic.AtomicInteger;

/** A sent audio track that counts what it is fed. */
public final class FakeSentAudioTrack implements SentAudioTrack {
    private final AudioPublication publication;
    private final AtomicInteger blocks = new AtomicInteger();
    private volatile boolean enabled = true;
    private volatile boolean removed;

    FakeSentAudioTrack(AudioPublication publication) {
        this.publication = publication;
    }

    @Override
    public String trackId() {
        return publication.trackId();
    }

    @Override
    public AudioSink input() {
        return (samples, channels) -> {
            if (samples.length < AudioSink.FRAMES * channels) {
                throw new IllegalArgumentException(samples.length + " samples for " + channels + " channels");
            }
            if (enabled && !removed) {
                blocks.incrementAndGet();
            }
        };
    }

    @Override
    public void setEnabled(boolean on) {
        enabled = on;
    }

    @Override
    public void remove() {
        removed = true;
    }

    public AudioPublication publication() {
        return publication;
    }

    /** Blocks of 10 ms fed while it was enabled. */
    public int blocks() {
        return blocks.get();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isRemoved() {
        return removed;
    }
}
