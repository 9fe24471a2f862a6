// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.concurrent.atomic.AtomicLong;

/** Frames of 10 ms on their way from one writing to one reading thread, without locks and without allocation. */
final class FrameQueue {
    private static final int SLOTS = 32;

    private final short[][] samples = new short[SLOTS][AudioSink.FRAMES * 2];
    private final int[] channels = new int[SLOTS];
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /** @return false when it is full because nobody reads: the frame is not taken */
    boolean offer(short[] frame, int frameChannels) {
        long at = written.get();
        if (at - read.get() >= SLOTS) {
            return false;
        }
        int slot = (int) (at % SLOTS);
        System.arraycopy(frame, 0, samples[slot], 0, AudioSink.FRAMES * frameChannels);
        channels[slot] = frameChannels;
        written.lazySet(at + 1);
        return true;
    }

    /** Frames waiting. On any thread. */
    int size() {
        return (int) (written.get() - read.get());
    }

    /** The oldest frame; only while {@link #size} is not 0, and only until {@link #remove}. On the reading thread. */
    short[] head() {
        return samples[(int) (read.get() % SLOTS)];
    }

    /** Of the oldest frame: 1 or 2. */
    int headChannels() {
        return channels[(int) (read.get() % SLOTS)];
    }

    void remove() {
        read.lazySet(read.get() + 1);
    }
}
