// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.actor;

import java.time.Duration;

/**
 * The one thread that owns an actor's state. Everything posted runs on it, in order, one at a time; what a task throws is
 * handed to the failure handler given at construction and does not stop the mailbox.
 */
public interface Mailbox extends AutoCloseable {

    /** Runs {@code task} on the owner thread. After {@link #close} it is dropped. Callable from any thread. */
    void post(Runnable task);

    /** Runs {@code task} on the owner thread after {@code delay} unless cancelled before. */
    Timer schedule(Duration delay, Runnable task);

    /** Monotonic nanoseconds of this mailbox's clock; only differences mean something. */
    long nanoTime();

    /** Whether the caller is the owner thread. */
    boolean isOwner();

    /** Drops what waits and ends the thread once the running task is done. Idempotent. */
    @Override
    void close();

    /** A scheduled task. Cancelling one that ran or was cancelled does nothing. */
    @FunctionalInterface
    interface Timer {
        void cancel();
    }
}
