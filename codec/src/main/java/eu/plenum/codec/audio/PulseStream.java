// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import eu.plenum.codec.AudioSink;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream of the sound server, from being made until it ended or is closed. Native calls are guarded by this object's
 * monitor, so that none comes after the closing; callbacks run on libpulse's thread, take no monitor and only hand on.
 */
final class PulseStream implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PulseStream.class);
    private static final int OPEN_MILLIS = 2_500;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final byte FORMAT_S16LE = 3;
    private static final int ATTRIBUTES = 5;

    // Of pa_error_code.
    private static final int NO_SUCH_ENTITY = 5;
    private static final int KILLED = 12;
    private static final int BUSY = 26;

    // Of pa_stream_flags.
    private static final int INTERPOLATE_TIMING = 0x2;
    private static final int AUTO_TIMING_UPDATE = 0x8;
    private static final int DONT_MOVE = 0x200;
    private static final int ADJUST_LATENCY = 0x2000;

    /** What a stream tells, on libpulse's thread: the listener must only enqueue. */
    interface Listener {
        /** There is something to read, or room to write. */
        void ready(PulseStream stream);
    }

    private final PulseConnection connection;
    private final PulseStreamCalls calls;
    private final boolean capture;
    private final Listener listener;
    private final Consumer<SoundFailure> ended;
    private final Predicate<String> refused;
    private final Arena arena = Arena.ofShared();
    private final CompletableFuture<Integer> opened = new CompletableFuture<>();
    private final MemorySegment data = arena.allocate(JAVA_LONG);
    private final MemorySegment size = arena.allocate(JAVA_LONG);
    private final MemorySegment micros = arena.allocate(JAVA_LONG);
    private final MemorySegment attributes = arena.allocate(JAVA_INT, ATTRIBUTES);
    private final MemorySegment negative = arena.allocate(JAVA_INT);
    private final AtomicLong underruns = new AtomicLong();
    private final long stream;
    private volatile String device = "";
    /** Moved to a device it may not hear: nothing more is let through. */
    private volatile boolean muzzled;

    private boolean closed;

    /**
     * Only to be called by {@link PulseConnection#make}, which keeps the connection open meanwhile.
     *
     * @param capture mono from a source, else stereo to a sink
     * @param refused devices this stream may not be moved to: it then ends as if its device were gone
     */
    PulseStream(
            PulseConnection connection,
            boolean capture,
            Listener listener,
            Consumer<SoundFailure> ended,
            Predicate<String> refused) {
        this.connection = connection;
        this.calls = connection.library().stream;
        this.capture = capture;
        this.listener = listener;
        this.ended = ended;
        this.refused = refused;
        MemorySegment specification = arena.allocate(12, 4);
        specification.set(JAVA_INT, 0, FORMAT_S16LE);
        specification.set(JAVA_INT, 4, AudioSink.RATE);
        specification.set(JAVA_BYTE, 8, (byte) channels());
        long name = arena.allocateFrom(capture ? "Microphone" : "Meeting").address();
        long properties =
                connection.library().context.properties(Map.of("media.role", "phone", PulseConnection.OWN, "1"));
        stream = connection.locked(() -> calls.make(connection.context(), name, specification.address(), properties));
        connection.library().context.freeProperties(properties);
    }

    /** Waits until it runs, at most 2.5 seconds. After a failure {@link #close} is due. */
    void open(String id, int latencyMillis) throws SoundException {
        long target = id.isEmpty() ? 0 : arena.allocateFrom(id).address();
        fill(attributes, latencyMillis);
        int flags = INTERPOLATE_TIMING | AUTO_TIMING_UPDATE | ADJUST_LATENCY | (id.isEmpty() ? 0 : DONT_MOVE);
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        long onState = PulseConnection.stub(lookup, this, "onState", arena, JAVA_LONG, JAVA_LONG);
        long onData = PulseConnection.stub(lookup, this, "onData", arena, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        long onMoved = PulseConnection.stub(lookup, this, "onMoved", arena, JAVA_LONG, JAVA_LONG);
        long onUnderflow = capture ? 0 : PulseConnection.stub(lookup, this, "onUnderflow", arena, JAVA_LONG, JAVA_LONG);
        int error = connect(onState, onData, onMoved, onUnderflow, target, attributes.address(), flags);
        if (error == 0) {
            error = Answers.await(
                    opened, OPEN_MILLIS, new SoundFailure.Unavailable(id, "The sound server does not open the device"));
        }
        if (error != 0) {
            throw new SoundException(failure(id, error));
        }
        if (refused.test(device)) {
            throw new SoundException(new SoundFailure.Gone(id));
        }
    }

    private synchronized int connect(
            long onState, long onData, long onMoved, long onUnderflow, long target, long attributes, int flags) {
        if (closed || stream == 0) {
            return KILLED;
        }
        return connection.locked(() -> {
            calls.callbacks(stream, onState, capture ? onData : 0, capture ? 0 : onData, onMoved, onUnderflow);
            int result = capture
                    ? calls.record(stream, target, attributes, flags)
                    : calls.play(stream, target, attributes, flags);
            return result == 0 ? 0 : connection.error();
        });
    }

    /** The server's name of the device it is on. */
    String device() {
        return device;
    }

    /** Of the device's and the server's buffers, in milliseconds; 0 while unknown or closed. */
    synchronized int latencyMillis() {
        if (closed) {
            return 0;
        }
        int unknown = connection.locked(() -> calls.latency(stream, micros.address(), negative.address()));
        return unknown != 0 || negative.get(JAVA_INT, 0) != 0 ? 0 : (int) (micros.get(JAVA_LONG, 0) / 1_000);
    }

    /** Asks the server for another latency. */
    synchronized void latency(int millis) {
        if (!closed) {
            fill(attributes, millis);
            connection.locked(() -> {
                calls.attributes(stream, attributes.address());
                return true;
            });
        }
    }

    /** How often the server had nothing of ours to play. On any thread. */
    long underruns() {
        return underruns.get();
    }

    /** Moves all there is to {@code ring}; only in {@link Listener#ready}. A hole becomes silence. */
    void readInto(SampleRing ring) {
        while (calls.peek(stream, data.address(), size.address()) == 0 && size.get(JAVA_LONG, 0) > 0) {
            long address = data.get(JAVA_LONG, 0);
            int samples = (int) (size.get(JAVA_LONG, 0) / BYTES_PER_SAMPLE);
            if (address == 0 || muzzled) {
                ring.writeSilence(samples);
            } else {
                ring.write(PulseLibrary.MEMORY, address, samples);
            }
            if (calls.drop(stream) != 0) {
                return;
            }
        }
    }

    /** Room for this many bytes; 0 when the stream has ended. */
    synchronized long writable() {
        return closed ? 0 : Math.max(0, connection.locked(() -> calls.writable(stream)));
    }

    /** @return whether it was taken */
    synchronized boolean write(MemorySegment samples) {
        return !closed && connection.locked(() -> calls.write(stream, samples.address(), samples.byteSize())) == 0;
    }

    /** After it returned no callback of this stream runs any more. Never from a callback. Idempotent. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        opened.complete(KILLED);
        if (stream != 0) {
            connection.locked(() -> {
                calls.close(stream);
                return true;
            });
        }
        connection.forget(this);
        arena.close();
    }

    /** Called by libpulse. */
    void onState(long changed, long user) {
        try {
            int state = calls.state(stream);
            if (state == PulseStreamCalls.READY) {
                device = calls.device(stream);
                opened.complete(0);
            } else if (state >= PulseStreamCalls.FAILED) {
                int error = Math.max(1, connection.error());
                if (!opened.complete(error)) {
                    ended.accept(new SoundFailure.Gone(device));
                }
            }
        } catch (Throwable problem) {
            LOG.error("A callback of libpulse failed", problem);
        }
    }

    /** Called by libpulse. */
    void onData(long changed, long bytes, long user) {
        try {
            listener.ready(this);
        } catch (Throwable problem) {
            LOG.error("A callback of libpulse failed", problem);
        }
    }

    /** Called by libpulse. */
    void onUnderflow(long changed, long user) {
        underruns.incrementAndGet();
    }

    /** Called by libpulse. */
    void onMoved(long changed, long user) {
        try {
            device = calls.device(stream);
            if (refused.test(device)) {
                muzzled = true;
                ended.accept(new SoundFailure.Gone(device));
            }
        } catch (Throwable problem) {
            LOG.error("A callback of libpulse failed", problem);
        }
    }

    private int channels() {
        return capture ? 1 : 2;
    }

    /** pa_buffer_attr: maxlength, tlength, prebuf, minreq, fragsize, each in bytes, -1 for the server's own choice. */
    private void fill(MemorySegment buffer, int latencyMillis) {
        int tenMillis = AudioSink.FRAMES * channels() * BYTES_PER_SAMPLE;
        int wanted = tenMillis * latencyMillis / 10;
        int[] values = capture ? new int[] {-1, -1, -1, -1, wanted} : new int[] {-1, wanted, wanted / 2, tenMillis, -1};
        MemorySegment.copy(values, 0, buffer, JAVA_INT, 0, ATTRIBUTES);
    }

    private SoundFailure failure(String id, int error) {
        return switch (error) {
            case PulseContextCalls.ACCESS_DENIED -> new SoundFailure.PermissionDenied(id);
            case NO_SUCH_ENTITY, KILLED -> new SoundFailure.Gone(id);
            case BUSY -> new SoundFailure.Busy(id);
            default ->
                new SoundFailure.Unavailable(id, connection.library().context.errorText(error));
        };
    }
}
