// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Keeps the first events until it is known where to write them, then hands them on. Guarded by its own monitor. */
final class HoldingAppender extends AppenderBase<ILoggingEvent> {
    static final String NAME = "early";

    /** A start writes some dozens; beyond this the oldest go. */
    static final int KEPT = 1_000;

    private final Queue<ILoggingEvent> held = new ArrayDeque<>();
    private @Nullable Appender<ILoggingEvent> target;

    @Override
    protected synchronized void append(ILoggingEvent event) {
        if (target != null) {
            target.doAppend(event);
            return;
        }
        event.prepareForDeferredProcessing();
        if (held.size() == KEPT) {
            held.remove();
        }
        held.add(event);
    }

    /** Writes what was held from {@code level} on, then passes everything on. */
    synchronized void handTo(Appender<ILoggingEvent> next, Level level) {
        for (ILoggingEvent event : held) {
            if (event.getLevel().isGreaterOrEqual(level)) {
                next.doAppend(event);
            }
        }
        held.clear();
        target = next;
    }
}
