// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * From the microphone's line to those who send: processed, metered, silent while muted. Runs on the line's thread; while a
 * line is changed for another two may call, and wait for each other.
 */
final class MicrophoneChain {
    private final VoiceProcessor processor;
    private final LevelMeter meter;
    private volatile AudioSink[] sinks = {};
    private volatile boolean muted;

    MicrophoneChain(VoiceProcessor processor, LongSupplier nanoTime) {
        this.processor = processor;
        this.meter = new LevelMeter(nanoTime);
    }

    /**
     * Takes 10 ms mono, which it may change.
     *
     * @param voice whether it is to be processed: tones and files are not
     */
    synchronized void samples(short[] samples, boolean voice) {
        if (voice) {
            // While muted too: the echo canceller must know the room when the voice comes back.
            processor.captured(samples);
        }
        if (muted) {
            Arrays.fill(samples, 0, AudioSink.FRAMES, (short) 0);
        } else {
            meter.add(samples, AudioSink.FRAMES);
        }
        for (AudioSink sink : sinks) {
            sink.samples(samples, 1);
        }
    }

    synchronized void add(AudioSink sink) {
        AudioSink[] more = Arrays.copyOf(sinks, sinks.length + 1);
        more[sinks.length] = sink;
        sinks = more;
    }

    /** After it returned the sink is not called any more. */
    synchronized void remove(AudioSink sink) {
        sinks = Arrays.stream(sinks).filter(other -> !other.equals(sink)).toArray(AudioSink[]::new);
    }

    void muted(boolean silent) {
        muted = silent;
    }

    /** 0 while muted. */
    double level() {
        return muted ? 0 : meter.level();
    }
}
