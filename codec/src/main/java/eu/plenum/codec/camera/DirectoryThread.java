// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One daemon thread that owns things: what throws on it is logged and the next job runs; jobs after {@link #close} are dropped. */
final class DirectoryThread implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryThread.class);

    private final ScheduledThreadPoolExecutor executor;

    DirectoryThread(String name) {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory());
    }

    @Override
    public void execute(Runnable job) {
        try {
            executor.execute(guarded(job));
        } catch (RejectedExecutionException e) {
            LOG.debug("a job came after the end");
        }
    }

    /** Runs the job again and again, that long after its last end, until {@link #close}. */
    void every(long millis, Runnable job) {
        try {
            var _ = executor.scheduleWithFixedDelay(guarded(job), millis, millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("a job came after the end");
        }
    }

    private static Runnable guarded(Runnable job) {
        return () -> {
            try {
                job.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.error("a job failed", e);
            }
        };
    }

    /** Ends the thread after the jobs already given; repeated ones do not run again. Does not wait. */
    @Override
    public void close() {
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.shutdown();
    }
}
