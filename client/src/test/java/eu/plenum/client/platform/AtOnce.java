// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import eu.plenum.client.actor.Mailbox;
import java.time.Duration;

/** A mailbox that runs what is posted on the caller's thread. */
final class AtOnce implements Mailbox {

    @Override
    public void post(Runnable task) {
        task.run();
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        throw new UnsupportedOperationException("nothing waits here");
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public boolean isOwner() {
        return true;
    }

    @Override
    public void close() {
        // there is no thread
    }
}
