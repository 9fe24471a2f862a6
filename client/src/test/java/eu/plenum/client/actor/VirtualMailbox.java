// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.actor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A mailbox on the test's own thread and on virtual time: nothing runs before {@link #run} or {@link #advance}. Other threads
 * may post.
 */
public final class VirtualMailbox implements Mailbox {
    private final Queue<Runnable> posted = new ArrayDeque<>();
    private final PriorityQueue<Due> timers =
            new PriorityQueue<>(Comparator.comparingLong(Due::atNanos).thenComparingLong(Due::order));
    private long nanos;
    private long order;
    private boolean closed;
    private boolean running;

    private record Due(long atNanos, long order, Runnable task) {}

    @Override
    public synchronized void post(Runnable task) {
        if (!closed) {
            posted.add(task);
        }
    }

    @Override
    public synchronized Timer schedule(Duration delay, Runnable task) {
        Due due = new Due(nanos + delay.toNanos(), order++, task);
        if (!closed) {
            timers.add(due);
        }
        return () -> cancel(due);
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }

    @Override
    public synchronized boolean isOwner() {
        return running;
    }

    @Override
    public synchronized void close() {
        closed = true;
        posted.clear();
        timers.clear();
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Runs everything that is due now. */
    public void run() {
        for (Runnable task = next(); task != null; task = next()) {
            running(true);
            try {
                task.run();
            } finally {
                running(false);
            }
        }
    }

    /** Runs everything that falls due within {@code time}, in order. */
    public void advance(Duration time) {
        long until = nanoTime() + time.toNanos();
        run();
        while (forwardToNextTimer(until)) {
            run();
        }
        forwardTo(until);
        run();
    }

    /** Time passes and nothing runs, as on a machine with no processor to spare. */
    public synchronized void stall(Duration time) {
        nanos += time.toNanos();
    }

    private synchronized void cancel(Due due) {
        timers.remove(due);
    }

    private synchronized void running(boolean now) {
        running = now;
    }

    private synchronized Runnable next() {
        if (!posted.isEmpty()) {
            return posted.remove();
        }
        return !timers.isEmpty() && timers.peek().atNanos() <= nanos
                ? timers.remove().task()
                : null;
    }

    private synchronized boolean forwardToNextTimer(long until) {
        if (timers.isEmpty() || timers.peek().atNanos() > until) {
            return false;
        }
        nanos = Math.max(nanos, timers.peek().atNanos());
        return true;
    }

    private synchronized void forwardTo(long until) {
        nanos = until;
    }
}
