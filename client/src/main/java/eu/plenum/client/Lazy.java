// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part made on first use. Guarded by itself. A maker that throws is asked again next time. */
final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        T part = made;
        if (part == null) {
            part = maker.get();
            made = part;
        }
        return part;
    }

    synchronized Optional<T> ifMade() {
        return Optional.ofNullable(made);
    }
}
