// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What devices the sound server has. {@link #read} is called from one thread; the answers arrive on libpulse's thread, where
 * an answer is owned until it is complete.
 */
final class PulseCatalog {
    private static final Logger LOG = LoggerFactory.getLogger(PulseCatalog.class);
    private static final int ANSWER_MILLIS = 2_000;
    /** More devices than any desk has: a server gone mad must not fill our memory. */
    private static final int DEVICES_AT_MOST = 256;

    // Offsets in pa_sink_info and pa_source_info (equal as far as read here) and pa_server_info of libpulse.so.0, 64
    // bit.
    private static final long NAME = 0;
    private static final long DESCRIPTION = 16;
    private static final long MONITOR_OF_SINK = 308;
    private static final long PROPERTIES = 344;
    private static final long DEFAULT_SINK = 48;
    private static final long DEFAULT_SOURCE = 56;
    private static final int NO_INDEX = -1;

    /** The devices, and the names of the sources that are monitors of a speaker. */
    record Contents(DeviceLists lists, Set<String> monitors) {}

    private record Row(String id, String name) {
        SoundDevice device(String defaultId) {
            return new SoundDevice(id, name, id.equals(defaultId));
        }
    }

    private static final class Answer {
        private final CompletableFuture<Answer> complete = new CompletableFuture<>();
        private final List<Row> sinks = new ArrayList<>();
        private final List<Row> sources = new ArrayList<>();
        private final Set<String> monitors = new HashSet<>();
        private String defaultSink = "";
        private String defaultSource = "";
        private int outstanding = 3;

        void finished() {
            outstanding--;
            if (outstanding == 0) {
                complete.complete(this);
            }
        }

        Contents contents() {
            return new Contents(
                    new DeviceLists(
                            sources.stream()
                                    .map(row -> row.device(defaultSource))
                                    .toList(),
                            sinks.stream().map(row -> row.device(defaultSink)).toList()),
                    Set.copyOf(monitors));
        }
    }

    private final PulseConnection connection;
    private final PulseContextCalls calls;
    private final long onSink;
    private final long onSource;
    private final long onServer;
    private Answer answer = new Answer();

    PulseCatalog(PulseConnection connection, Arena arena) {
        this.connection = connection;
        calls = connection.library().context;
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        onSink = PulseConnection.stub(lookup, this, "onSink", arena, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
        onSource = PulseConnection.stub(lookup, this, "onSource", arena, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
        onServer = PulseConnection.stub(lookup, this, "onServer", arena, JAVA_LONG, JAVA_LONG, JAVA_LONG);
    }

    /** Waits at most two seconds; after a failure the connection is of no more use. */
    Contents read() throws SoundException {
        Answer asked = new Answer();
        boolean sent = connection.locked(() -> {
            answer = asked;
            return calls.askServer(connection.context(), onServer)
                    && calls.askSinks(connection.context(), onSink)
                    && calls.askSources(connection.context(), onSource);
        });
        if (!sent) {
            throw new SoundException(new SoundFailure.Unavailable("", "The sound server takes no questions"));
        }
        SoundFailure silence = new SoundFailure.Unavailable("", "The sound server does not say what devices it has");
        return Answers.await(asked.complete, ANSWER_MILLIS, silence).contents();
    }

    /** The connection failed: no answer will come. On libpulse's thread. */
    void abandon() {
        answer.complete.completeExceptionally(new IllegalStateException("The sound server went away"));
    }

    /** Called by libpulse. */
    void onSink(long context, long info, int end, long user) {
        try {
            if (end != 0) {
                answer.finished();
            } else if (answer.sinks.size() < DEVICES_AT_MOST) {
                answer.sinks.add(row(info));
            }
        } catch (Throwable problem) {
            LOG.error("A callback of libpulse failed", problem);
        }
    }

    /** Called by libpulse. */
    void onSource(long context, long info, int end, long user) {
        try {
            if (end != 0) {
                answer.finished();
                return;
            }
            MemorySegment memory = PulseLibrary.MEMORY;
            boolean monitor = memory.get(JAVA_INT, info + MONITOR_OF_SINK) != NO_INDEX
                    || calls.property(memory.get(JAVA_LONG, info + PROPERTIES), "device.class")
                            .equals("monitor");
            Row row = row(info);
            if (monitor && answer.monitors.size() < DEVICES_AT_MOST) {
                answer.monitors.add(row.id());
            } else if (!monitor && answer.sources.size() < DEVICES_AT_MOST) {
                answer.sources.add(row);
            }
        } catch (Throwable problem) {
            LOG.error("A callback of libpulse failed", problem);
        }
    }

    /** Called by libpulse. */
    void onServer(long context, long info, long user) {
        try {
            if (info != 0) {
                answer.defaultSink = PulseLibrary.string(PulseLibrary.MEMORY.get(JAVA_LONG, info + DEFAULT_SINK));
                answer.defaultSource = PulseLibrary.string(PulseLibrary.MEMORY.get(JAVA_LONG, info + DEFAULT_SOURCE));
            }
            answer.finished();
        } catch (Throwable problem) {
            LOG.error("A callback of libpulse failed", problem);
        }
    }

    private static Row row(long info) {
        String id = PulseLibrary.string(PulseLibrary.MEMORY.get(JAVA_LONG, info + NAME));
        String name = PulseLibrary.string(PulseLibrary.MEMORY.get(JAVA_LONG, info + DESCRIPTION));
        return new Row(id, name.isBlank() ? id : name);
    }
}
