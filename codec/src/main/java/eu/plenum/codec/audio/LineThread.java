// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread of one line. It runs {@code turn} again and again until closed; a turn that throws is logged and the next one
 * follows, so that a defect above costs 10 ms and not the call.
 */
final class LineThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LineThread.class);
    private static final int JOIN_MILLIS = 2_000;

    /** A turn comes a hundred times a second: a lasting failure must not fill the disk. */
    private static final int LOG_EVERY = 1_000;

    private final Thread thread;
    private int failures;
    private volatile boolean open = true;

    /** @param turn does what there is to do and then parks by {@link #rest}; on this thread */
    LineThread(String name, Runnable turn) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(turn));
    }

    void start() {
        thread.start();
    }

    boolean open() {
        return open;
    }

    /** Ends a rest. From any thread, also from a native callback. */
    void wake() {
        LockSupport.unpark(thread);
    }

    /** On this thread: waits until woken, at most so long. */
    void rest(long nanos) {
        if (open && nanos > 0) {
            LockSupport.parkNanos(this, nanos);
        }
    }

    private void run(Runnable turn) {
        while (open) {
            try {
                turn.run();
            } catch (RuntimeException problem) {
                if (failures % LOG_EVERY == 0) {
                    LOG.error("The thread {} failed at its work and goes on", thread.getName(), problem);
                }
                failures++;
                rest(10_000_000);
            }
        }
    }

    /** Waits until the turn under way is done, unless called in it. */
    @Override
    public void close() {
        open = false;
        wake();
        if (Thread.currentThread() == thread || !thread.isAlive()) {
            return;
        }
        try {
            thread.join(JOIN_MILLIS);
            if (thread.isAlive()) {
                LOG.warn("The thread {} does not end: something it calls blocks", thread.getName());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
