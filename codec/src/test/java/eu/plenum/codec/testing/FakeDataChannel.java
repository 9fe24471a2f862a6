// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.DataChannel;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A data channel that keeps what is sent and delivers what a test says. Closed until {@link #emitOpen}. */
public final class FakeDataChannel implements DataChannel {
    private final String label;
    private final List<byte[]> sent = new CopyOnWriteArrayList<>();
    private final List<byte[]> early = new ArrayList<>();
    private volatile boolean open;
    private volatile long buffered;
    private @Nullable Listener listener;

    FakeDataChannel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int id() {
        return open ? 1 : -1;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public long buffered() {
        return buffered;
    }

    @Override
    public void send(byte[] message) {
        if (message.length > MAX_MESSAGE) {
            throw new IllegalArgumentException(message.length + " bytes");
        }
        if (open) {
            sent.add(message.clone());
        }
    }

    @Override
    public void listen(Listener next) {
        List<byte[]> waiting;
        synchronized (this) {
            listener = next;
            waiting = List.copyOf(early);
            early.clear();
        }
        if (open) {
            next.openChanged(true);
        }
        waiting.forEach(message -> next.message(ByteBuffer.wrap(message)));
    }

    /** What was sent while it was open. */
    public List<byte[]> sent() {
        return List.copyOf(sent);
    }

    /** What {@link #buffered} says from now on. */
    public void setBuffered(long bytes) {
        buffered = bytes;
    }

    public void emitOpen(boolean now) {
        if (open == now) {
            return;
        }
        open = now;
        Listener current;
        synchronized (this) {
            current = listener;
        }
        if (current != null) {
            current.openChanged(now);
        }
    }

    public void emitMessage(byte[] message) {
        Listener current;
        synchronized (this) {
            current = listener;
            if (current == null) {
                early.add(message.clone());
            }
        }
        if (current != null) {
            current.message(ByteBuffer.wrap(message));
        }
    }
}
