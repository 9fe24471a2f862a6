// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A named daemon thread that owns mutable state. What a task throws is logged and does not stop the next one; what comes after
 * the closing is dropped.
 */
final class OwnThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnThread.class);

    private final String name;
    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread thread = Thread.currentThread();

    OwnThread(String name) {
        this.name = name;
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            thread = Thread.ofPlatform().name(name).daemon().unstarted(task);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    void run(Runnable task) {
        runAfter(0, task);
    }

    void runAfter(long millis, Runnable task) {
        try {
            var _ = executor.schedule(guarded(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.trace("The thread {} is closed: a late task is dropped", name, closed);
        }
    }

    void runEvery(long millis, Runnable task) {
        var _ = executor.scheduleWithFixedDelay(guarded(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException problem) {
                LOG.error("A task of the thread {} failed", name, problem);
            }
        };
    }

    /** Tasks given before still run, delayed ones do not. Returns at once. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
