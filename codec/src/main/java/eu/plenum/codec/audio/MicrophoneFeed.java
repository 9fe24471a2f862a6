// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.concurrent.atomic.AtomicLong;

/** Between a microphone's line and the chain. */
final class MicrophoneFeed implements LineFeed, AudioSink {
    private final MicrophoneChain chain;
    private final boolean voice;
    private final AtomicLong frames = new AtomicLong();
    private volatile boolean inUse;

    MicrophoneFeed(MicrophoneChain chain, boolean voice) {
        this.chain = chain;
        this.voice = voice;
    }

    @Override
    public void samples(short[] samples, int channels) {
        frames.incrementAndGet();
        if (inUse) {
            chain.samples(samples, voice);
        }
    }

    @Override
    public long frames() {
        return frames.get();
    }

    @Override
    public void use(boolean used) {
        inUse = used;
    }
}
