// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import eu.plenum.codec.AudioSink;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Repacks pieces of any size into exact frames, from one writing to one reading thread without locks. It holds one second;
 * what comes when it is full is lost, which a reading thread alive never lets happen.
 */
final class SampleRing {
    private final short[] samples = new short[AudioSink.RATE];
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /** Takes {@code count} samples from {@code offset} bytes on. On the writing thread. */
    void write(MemorySegment source, long offset, int count) {
        int taken = Math.min(count, room());
        int start = (int) (written.get() % samples.length);
        int first = Math.min(taken, samples.length - start);
        MemorySegment.copy(source, JAVA_SHORT, offset, samples, start, first);
        MemorySegment.copy(source, JAVA_SHORT, offset + 2L * first, samples, 0, taken - first);
        written.lazySet(written.get() + taken);
    }

    /** On the writing thread. */
    void writeSilence(int count) {
        int taken = Math.min(count, room());
        int start = (int) (written.get() % samples.length);
        int first = Math.min(taken, samples.length - start);
        Arrays.fill(samples, start, start + first, (short) 0);
        Arrays.fill(samples, 0, taken - first, (short) 0);
        written.lazySet(written.get() + taken);
    }

    private int room() {
        return samples.length - available();
    }

    int available() {
        return (int) (written.get() - read.get());
    }

    /** Fills {@code frame} if there is enough for all of it. On the reading thread. */
    boolean read(short[] frame) {
        if (available() < frame.length) {
            return false;
        }
        int start = (int) (read.get() % samples.length);
        int first = Math.min(frame.length, samples.length - start);
        System.arraycopy(samples, start, frame, 0, first);
        System.arraycopy(samples, 0, frame, first, frame.length - first);
        read.lazySet(read.get() + frame.length);
        return true;
    }
}
