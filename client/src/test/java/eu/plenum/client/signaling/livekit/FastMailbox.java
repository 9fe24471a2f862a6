// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.actor.ThreadMailbox;
import java.time.Duration;
import java.util.function.Consumer;

/** A mailbox whose time runs a number of times as fast, so that a limit of 30 s is tested in a second. */
final class FastMailbox implements Mailbox {
    private final ThreadMailbox real;
    private final int factor;

    FastMailbox(String name, Consumer<Throwable> failures, int factor) {
        this.real = new ThreadMailbox(name, failures);
        this.factor = factor;
    }

    @Override
    public void post(Runnable task) {
        real.post(task);
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        return real.schedule(delay.dividedBy(factor), task);
    }

    @Override
    public long nanoTime() {
        return real.nanoTime() * factor;
    }

    @Override
    public boolean isOwner() {
        return real.isOwner();
    }

    @Override
    public void close() {
        real.close();
    }
}
