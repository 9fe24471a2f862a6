// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The endless body of a camera's answer. HTTP threads fill it, one capture thread reads it against a deadline, any thread may
 * cancel it. It takes in more only while less than {@link #MOST_WAITING} bytes wait, so a fast camera cannot fill the memory.
 */
final class StreamBody implements BodySubscriber<StreamBody> {
    private static final int MOST_WAITING = 1 << 20;

    private final LinkedBlockingQueue<Chunk> chunks = new LinkedBlockingQueue<>();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();
    private volatile boolean cancelled;
    private ByteBuffer current = ByteBuffer.allocate(0);
    private long deadline;
    private @Nullable IOException over;

    private sealed interface Chunk {
        record Data(ByteBuffer bytes) implements Chunk {}

        /** Taking in more was put off: whoever reads this asks for it. */
        record Pause() implements Chunk {}

        record End(IOException why) implements Chunk {}
    }

    @Override
    public CompletionStage<StreamBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.set(given);
        if (cancelled) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            waiting.addAndGet(buffer.remaining());
            chunks.add(new Chunk.Data(buffer));
        }
        if (waiting.get() < MOST_WAITING) {
            request();
        } else {
            chunks.add(new Chunk.Pause());
        }
    }

    @Override
    public void onError(Throwable error) {
        chunks.add(new Chunk.End(new IOException(error.getClass().getSimpleName())));
    }

    @Override
    public void onComplete() {
        chunks.add(new Chunk.End(new EOFException("end of stream")));
    }

    /** Ends reading at once and closes the connection. */
    void cancel() {
        cancelled = true;
        Subscription given = subscription.get();
        if (given != null) {
            given.cancel();
        }
        chunks.add(new Chunk.End(new EOFException("cancelled")));
    }

    /** All reading must be done by then, {@link System#nanoTime}. */
    void readUntil(long nanos) {
        deadline = nanos;
    }

    /** Bytes here but not read yet. */
    long waiting() {
        return waiting.get() + current.remaining();
    }

    int read() throws IOException {
        fill();
        return current.get() & 0xff;
    }

    void read(byte[] target, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            fill();
            int count = Math.min(length - done, current.remaining());
            current.get(target, offset + done, count);
            done += count;
        }
    }

    private void fill() throws IOException {
        while (!current.hasRemaining()) {
            if (over != null) {
                throw over;
            }
            switch (next()) {
                case Chunk.End(IOException why) -> over = why;
                case Chunk.Pause() -> request();
                case Chunk.Data(ByteBuffer bytes) -> {
                    waiting.addAndGet(-bytes.remaining());
                    current = bytes;
                }
            }
        }
    }

    private void request() {
        Subscription given = subscription.get();
        if (given != null) {
            given.request(1);
        }
    }

    private Chunk next() throws IOException {
        try {
            Chunk chunk = chunks.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (chunk == null) {
                throw new HttpTimeoutException("no data in time");
            }
            return chunk;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
