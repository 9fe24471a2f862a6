// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javax.sound.sampled.DataLine;

/** One of Java Sound's lines and the thread that reads or writes it. */
final class JavaSoundLine implements SoundLine {
    private final String device;
    private final DataLine line;
    private final LineThread thread;
    private final Consumer<SoundFailure> ended;
    private final ToIntFunction<DataLine> latency;
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicBoolean shut = new AtomicBoolean();

    /** @param latency gives milliseconds */
    JavaSoundLine(
            String device,
            DataLine line,
            LineThread thread,
            Consumer<SoundFailure> ended,
            ToIntFunction<DataLine> latency) {
        this.device = device;
        this.line = line;
        this.thread = thread;
        this.ended = ended;
        this.latency = latency;
    }

    /** The line is of no more use: tells its owner, the first time. On any thread. */
    void endOnce(SoundFailure why) {
        if (!shut.get() && told.compareAndSet(false, true)) {
            ended.accept(why);
        }
    }

    boolean closed() {
        return shut.get();
    }

    @Override
    public String deviceId() {
        return device;
    }

    @Override
    public String deviceName() {
        return device;
    }

    @Override
    public int latencyMillis() {
        return shut.get() ? 0 : latency.applyAsInt(line);
    }

    /** Stopping wakes a thread that waits in a read or a write. */
    @Override
    public void close() {
        if (shut.compareAndSet(false, true)) {
            line.stop();
            line.flush();
            thread.close();
            line.close();
        }
    }
}
