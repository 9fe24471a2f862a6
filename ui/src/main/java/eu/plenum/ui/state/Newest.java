// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.state;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values over from any thread to one other. Only the newest is kept, and at most one hand-over is waiting: however fast the
 * values come, the other thread is never behind by more than one.
 */
public final class Newest<T> implements Consumer<T> {
    private final Executor to;
    private final Consumer<? super T> receiver;
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    /**
     * @param to runs tasks in order on the receiving thread
     * @param receiver called there alone
     */
    public Newest(Executor to, Consumer<? super T> receiver) {
        this.to = to;
        this.receiver = receiver;
    }

    /** Callable from any thread; returns at once. */
    @Override
    public void accept(T value) {
        if (waiting.getAndSet(value) == null) {
            to.execute(this::handOver);
        }
    }

    private void handOver() {
        T value = waiting.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
