// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A window that shows one red pixel and does what the test says. */
final class FakeWindow implements AppWindow, WindowPort {
    final CompletableFuture<WindowHost> host = new CompletableFuture<>();
    final CompletableFuture<Opening> opening = new CompletableFuture<>();
    final CompletableFuture<Void> closed = new CompletableFuture<>();
    final AtomicInteger drawn = new AtomicInteger();
    volatile boolean draws = true;
    volatile boolean available = true;

    @Override
    public AppWindow open(WindowHost host, Opening opening) throws WindowUnavailable {
        if (!available) {
            throw new WindowUnavailable("no display", new IllegalStateException());
        }
        this.opening.complete(opening);
        this.host.complete(host);
        return this;
    }

    @Override
    public CompletableFuture<Picture> picture() {
        drawn.incrementAndGet();
        return draws
                ? CompletableFuture.completedFuture(
                        new Picture(ByteBuffer.allocateDirect(4).putInt(0, 0x0000ffff), 1, 1))
                : new CompletableFuture<>();
    }

    @Override
    public void close() {
        closed.complete(null);
    }

    @Override
    public CompletableFuture<Void> closed() {
        return closed;
    }
}
