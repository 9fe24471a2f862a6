// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a capture thread to stop, once. Used instead of an interrupt, which could hit a viewer's own code in the middle of its
 * call. Any thread may use it.
 */
public final class StopSignal {
    private final CountDownLatch latch = new CountDownLatch(1);
    private final List<Runnable> actions = new ArrayList<>();

    /** Asks; again is no harm. */
    public void ask() {
        List<Runnable> due;
        synchronized (actions) {
            latch.countDown();
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    public boolean asked() {
        return latch.getCount() == 0;
    }

    /** Runs {@code action} when stopping is asked for, at once if it was already; on the asking thread, so it must be short. */
    public void whenAsked(Runnable action) {
        synchronized (actions) {
            if (!asked()) {
                actions.add(action);
                return;
            }
        }
        action.run();
    }

    /** Waits that many nanoseconds unless told to stop meanwhile; true when told to. */
    public boolean await(long nanos) {
        boolean interrupted = false;
        long end = System.nanoTime() + nanos;
        try {
            while (true) {
                try {
                    return latch.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
