// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread, named {@code rtc}, that makes the engine's native calls and its callbacks. What a job throws is logged and
 * ends that job only; a job that comes after {@link #close} is dropped.
 */
final class RtcThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RtcThread.class);
    private static final String NAME = "rtc";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledThreadPoolExecutor executor;

    RtcThread() {
        executor = new ScheduledThreadPoolExecutor(1, job -> {
            Thread thread = new Thread(job, NAME);
            thread.setDaemon(true);
            return thread;
        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    void execute(Runnable job) {
        schedule(Duration.ZERO, job);
    }

    void schedule(Duration delay, Runnable job) {
        try {
            var _ = executor.schedule(() -> run(job), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("a job came after the engine closed", e);
        }
    }

    /** Ends after the jobs that are due, at the latest in five seconds; called from a job, at once. */
    @Override
    public void close() {
        if (executor.isShutdown()) {
            return;
        }
        CountDownLatch last = new CountDownLatch(1);
        execute(last::countDown);
        try {
            if (!Thread.currentThread().getName().equals(NAME)
                    && !last.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the native stack did not come to rest within {} s", PATIENCE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdown();
    }

    private static void run(Runnable job) {
        try {
            job.run();
        } catch (Throwable e) {
            LOG.error("a job of the rtc thread failed", e);
        }
    }
}
