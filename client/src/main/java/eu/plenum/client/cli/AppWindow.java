// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** The window that is open. Every method may be called from any thread and returns at once. */
public interface AppWindow {

    /** What the window shows, BGRA premultiplied, rows of {@code width * 4} bytes, the memory the receiver's alone. */
    record Picture(ByteBuffer bgra, int width, int height) {}

    CompletableFuture<Picture> picture();

    /** Closes it without asking. */
    void close();

    /** Completes when a person has closed it, or {@link #close} has. */
    CompletableFuture<Void> closed();
}
