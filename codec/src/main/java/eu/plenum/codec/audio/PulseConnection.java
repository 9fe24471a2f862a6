// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the sound server, from connecting until it fails or is closed; a lost one is not mended but replaced. Its
 * callbacks run on libpulse's thread and only hand on. Methods may be called from any other thread.
 */
final class PulseConnection implements AutoCloseable {
    /** Set on the connection and every stream: how the computer's sound is later shared without ours. */
    static final String OWN = "eu.plenum.own";

    private static final Logger LOG = LoggerFactory.getLogger(PulseConnection.class);
    private static final int CONNECT_MILLIS = 3_000;

    private final PulseLibrary library;
    private final Arena arena = Arena.ofShared();
    private final Runnable changed;
    private final Runnable lost;
    private final long loop;
    private final long context;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Set<PulseStream> streams = new HashSet<>();
    private final PulseCatalog catalog;
    private boolean closed;

    /**
     * @param changed runs on libpulse's thread for every event of a device or a default: must only enqueue
     * @param lost runs on libpulse's thread when the server went away: must only enqueue
     */
    PulseConnection(PulseLibrary library, Runnable changed, Runnable lost) {
        this.library = library;
        this.changed = changed;
        this.lost = lost;
        loop = library.loop.make();
        context = library.context.make(
                library.loop.api(loop),
                "Plenum",
                Map.of(
                        "application.name",
                        "Plenum",
                        "application.id",
                        "eu.plenum",
                        "application.icon_name",
                        "plenum",
                        OWN,
                        "1"));
        catalog = new PulseCatalog(this, arena);
    }

    /**
     * Waits at most three seconds; afterwards {@link #close} is due whatever came of it.
     *
     * @param server address, or empty for the one of the environment
     */
    void connect(String server) throws SoundException {
        library.context.onState(context, stub("onState", JAVA_LONG, JAVA_LONG));
        if (library.context.connect(context, server) < 0) {
            throw unavailable(errorText());
        }
        if (library.loop.start(loop) < 0) {
            throw unavailable("libpulse cannot start its thread");
        }
        SoundFailure silence = new SoundFailure.Unavailable("", "The sound server does not answer");
        if (!Answers.await(ready, CONNECT_MILLIS, silence)) {
            int error = locked(this::error);
            throw error == PulseContextCalls.ACCESS_DENIED
                    ? new SoundException(new SoundFailure.PermissionDenied(""))
                    : unavailable("The sound server cannot be reached: " + library.context.errorText(error));
        }
        long onEvent = stub("onEvent", JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_LONG);
        locked(() -> {
            library.context.subscribe(context, onEvent);
            return true;
        });
    }

    PulseLibrary library() {
        return library;
    }

    PulseCatalog catalog() {
        return catalog;
    }

    /** Only to be used with the loop locked. */
    long context() {
        return context;
    }

    /** The newest error; with the loop locked. */
    int error() {
        return library.context.error(context);
    }

    /** The newest error in the server's words; with the loop locked. */
    String errorText() {
        return library.context.errorText(error());
    }

    void lock() {
        library.loop.lock(loop);
    }

    void unlock() {
        library.loop.unlock(loop);
    }

    <T> T locked(Supplier<T> calls) {
        lock();
        try {
            return calls.get();
        } finally {
            unlock();
        }
    }

    /** Makes a stream, which is closed before the connection is. The arguments are those of the stream. */
    synchronized PulseStream make(
            boolean capture, PulseStream.Listener listener, Consumer<SoundFailure> ended, Predicate<String> refused)
            throws SoundException {
        if (closed) {
            throw unavailable("The sound server went away");
        }
        PulseStream stream = new PulseStream(this, capture, listener, ended, refused);
        streams.add(stream);
        return stream;
    }

    synchronized void forget(PulseStream stream) {
        streams.remove(stream);
    }

    /** Closes the streams first. Never from a callback. Idempotent. */
    @Override
    public void close() {
        List<PulseStream> open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = List.copyOf(streams);
        }
        open.forEach(PulseStream::close);
        locked(() -> {
            library.context.close(context);
            return true;
        });
        library.loop.stop(loop);
        library.loop.free(loop);
        arena.close();
    }

    private long stub(String method, MemoryLayout... arguments) {
        return stub(MethodHandles.lookup(), this, method, arena, arguments);
    }

    /** A C function pointer to a method of {@code target} that takes longs and ints as told. */
    static long stub(
            MethodHandles.Lookup lookup, Object target, String method, Arena arena, MemoryLayout... arguments) {
        Class<?>[] types = new Class<?>[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            types[i] = arguments[i].equals(JAVA_INT) ? int.class : long.class;
        }
        try {
            return PulseLibrary.callback(
                    lookup.bind(target, method, MethodType.methodType(void.class, types)), arena, arguments);
        } catch (NoSuchMethodException | IllegalAccessException problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Called by libpulse. */
    void onState(long changedContext, long user) {
        try {
            int state = library.context.state(changedContext);
            if (state == PulseContextCalls.READY) {
                ready.complete(true);
            } else if (state >= PulseContextCalls.FAILED) {
                boolean wasConnecting = ready.complete(false);
                catalog.abandon();
                if (!wasConnecting) {
                    lost.run();
                }
            }
        } catch (Throwable problem) {
            LOG.error("A callback of libpulse failed", problem);
        }
    }

    /** Called by libpulse. */
    void onEvent(long eventContext, int type, int index, long user) {
        try {
            changed.run();
        } catch (Throwable problem) {
            LOG.error("A callback of libpulse failed", problem);
        }
    }

    private static SoundException unavailable(String detail) {
        return new SoundException(new SoundFailure.Unavailable("", detail));
    }
}
