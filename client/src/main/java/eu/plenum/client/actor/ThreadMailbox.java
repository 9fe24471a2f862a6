// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.actor;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A {@link Mailbox} on a daemon platform thread of its own. */
public final class ThreadMailbox implements Mailbox {
    private final Consumer<Throwable> failures;
    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread owner;

    /**
     * @param name of the thread, as it shows in dumps
     * @param failures takes what a task threw, on the owner thread
     */
    public ThreadMailbox(String name, Consumer<Throwable> failures) {
        this.failures = failures;
        this.owner = Thread.currentThread();
        this.executor = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(task);
                    owner = thread;
                    return thread;
                },
                (task, pool) -> {
                    if (!pool.isShutdown()) {
                        throw new RejectedExecutionException(name);
                    }
                });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.prestartCoreThread();
    }

    @Override
    public void post(Runnable task) {
        executor.execute(guarded(task));
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        if (executor.isShutdown()) {
            return () -> {};
        }
        var future = executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public boolean isOwner() {
        return Thread.currentThread() == owner;
    }

    @Override
    public void close() {
        executor.shutdown();
        executor.getQueue().clear();
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error problem) {
                failures.accept(problem);
            }
        };
    }
}
