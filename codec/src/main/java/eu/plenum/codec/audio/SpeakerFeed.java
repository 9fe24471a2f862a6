// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** Between the mixer and a speaker's line; what a real one plays is told to the echo canceller. */
final class SpeakerFeed implements LineFeed, SoundSource {
    private final Mixer mixer;
    private final VoiceProcessor processor;
    private final boolean audible;
    private final AtomicLong frames = new AtomicLong();
    private volatile boolean inUse;

    /** @param audible whether the line really plays */
    SpeakerFeed(Mixer mixer, VoiceProcessor processor, boolean audible) {
        this.mixer = mixer;
        this.processor = processor;
        this.audible = audible;
    }

    @Override
    public void next(short[] samples) {
        frames.incrementAndGet();
        if (!inUse) {
            Arrays.fill(samples, (short) 0);
            return;
        }
        mixer.next(samples);
        if (audible) {
            processor.played(samples);
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
