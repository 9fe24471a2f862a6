// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.state;

import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionSnapshot;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A session as screens see it. Made, read and closed on the JavaFX thread. */
public final class SessionState implements AutoCloseable {
    private final ReadOnlyObjectWrapper<SessionSnapshot> snapshot;
    private final Runnable stop;
    private boolean closed;

    public SessionState(Session session) {
        this(session, Platform::runLater);
    }

    /** @param later runs tasks in order on the JavaFX thread */
    SessionState(Session session, Executor later) {
        this.snapshot = new ReadOnlyObjectWrapper<>(session.snapshot());
        this.stop = session.onChange(new Newest<>(later, this::show));
    }

    /** The newest snapshot. Its version never goes back. */
    public ReadOnlyObjectProperty<SessionSnapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    public SessionSnapshot now() {
        return snapshot.get();
    }

    private void show(SessionSnapshot next) {
        if (!closed && next.version() >= snapshot.get().version()) {
            snapshot.set(next);
        }
    }

    /** Nothing changes after this. The session goes on. */
    @Override
    public void close() {
        closed = true;
        stop.run();
    }
}
