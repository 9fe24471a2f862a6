// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to hear of changes. Thread-safe; what a subscriber throws is logged and does not reach the next one. */
final class Subscribers {
    private static final Logger LOG = LoggerFactory.getLogger(Subscribers.class);

    /** One entry a subscription: the same runnable may subscribe twice and leave once. */
    private record Entry(Object identity, Runnable changed) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    Subscription add(Runnable changed) {
        Entry entry = new Entry(new Object(), changed);
        entries.add(entry);
        return () -> entries.remove(entry);
    }

    void tell() {
        for (Entry entry : entries) {
            try {
                entry.changed().run();
            } catch (RuntimeException problem) {
                LOG.warn("A listener for changed sound devices failed", problem);
            }
        }
    }
}
