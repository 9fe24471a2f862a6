// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.session.SessionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each snapshot to whoever listens, in order. Guarded by itself; the newest is readable without waiting. */
final class SnapshotPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotPublisher.class);

    private final List<Subscriber> subscribers = new ArrayList<>();
    private volatile SessionSnapshot newest;

    SnapshotPublisher(SessionSnapshot first) {
        this.newest = first;
    }

    SessionSnapshot newest() {
        return newest;
    }

    synchronized void publish(SessionSnapshot snapshot) {
        newest = snapshot;
        List.copyOf(subscribers).forEach(subscriber -> subscriber.accept(snapshot));
    }

    synchronized Runnable subscribe(Consumer<SessionSnapshot> changed) {
        Subscriber subscriber = new Subscriber(changed);
        subscribers.add(subscriber);
        subscriber.accept(newest);
        return () -> unsubscribe(subscriber);
    }

    private synchronized void unsubscribe(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** Identity: the same consumer may subscribe twice. */
    private static final class Subscriber {
        private final Consumer<SessionSnapshot> changed;

        Subscriber(Consumer<SessionSnapshot> changed) {
            this.changed = changed;
        }

        void accept(SessionSnapshot snapshot) {
            try {
                changed.accept(snapshot);
            } catch (RuntimeException broken) {
                LOG.error("A listener failed on snapshot {}.", snapshot.version(), broken);
            }
        }
    }
}
