// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts decoded pictures from the order they are stored in into the order they are shown in, with a fixed number of pictures of
 * memory. Used by one thread.
 */
final class DisplayOrder {
    /** As many as H.264 encoders put out of order; the standard allows more, nobody does it. */
    static final int DEEPEST = 4;

    /** @param seconds since the beginning of the file */
    record Timed(I420Picture picture, double seconds) {}

    private final int depth;
    private final Supplier<I420Picture> memory;
    private final PriorityQueue<Timed> waiting = new PriorityQueue<>(Comparator.comparingDouble(Timed::seconds));
    private final Deque<I420Picture> free = new ArrayDeque<>();

    DisplayOrder(boolean reordered, Supplier<I420Picture> memory) {
        this.depth = reordered ? DEEPEST : 0;
        this.memory = memory;
    }

    /** Memory for the next picture; goes to {@link #add}. */
    I420Picture memory() {
        return free.isEmpty() ? memory.get() : free.pop();
    }

    void add(Timed picture) {
        waiting.add(picture);
    }

    /** The next to be shown, if it is known which; comes back through {@link #shown}. */
    @Nullable
    Timed next(boolean atEnd) {
        return waiting.size() > depth || atEnd ? waiting.poll() : null;
    }

    void shown(Timed picture) {
        free.push(picture.picture());
    }
}
