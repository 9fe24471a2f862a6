// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The session's D-Bus, by GIO. Owner: the desktop's thread. A connection of our own and not the process's shared one, because GIO
 * ends the whole process when the shared one is lost; and never one that starts a bus where there is none.
 */
final class SessionBus {
    static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);

    /** G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT and _MESSAGE_BUS_CONNECTION. */
    private static final int AS_CLIENT_OF_A_BUS = 1 | 8;

    /** G_DBUS_CALL_FLAGS_NONE: a service that is not running may be started. */
    private static final int NO_FLAGS = 0;

    private final Optional<String> address;
    private @Nullable GioLibrary library;
    private boolean looked;
    private MemorySegment connection = MemorySegment.NULL;

    /** @param address none where there is no session bus */
    SessionBus(Optional<String> address) {
        this.address = address;
    }

    /** Where the bus of this session is: as the session says, else where systemd puts it. */
    static Optional<String> address(Map<String, String> environment) {
        String named = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!named.isBlank()) {
            return Optional.of(named);
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return runtime.startsWith("/") && Files.exists(Path.of(runtime, "bus"))
                ? Optional.of("unix:path=" + runtime + "/bus")
                : Optional.empty();
    }

    /**
     * A method of an object of a service.
     *
     * @param answers the type of its answer, as {@code (u)}: GIO refuses any other
     */
    record Method(String service, String path, String contract, String name, String answers) {}

    /**
     * Calls a method and reads its answer.
     *
     * @throws BusProblem when there is no bus, no service, no answer in time, or a refusal
     */
    <T> T call(Method method, List<BusValue> arguments, AnswerReader<T> reader) throws BusProblem {
        GioLibrary gio = gio();
        connect(gio);
        MemorySegment answer = MemorySegment.NULL;
        MemorySegment type = MemorySegment.NULL;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment error = arena.allocate(ValueLayout.ADDRESS);
            BusValues values = new BusValues(gio, arena);
            type = values.type(method.answers());
            answer = (MemorySegment) gio.call.invokeExact(
                    connection,
                    arena.allocateFrom(method.service()),
                    arena.allocateFrom(method.path()),
                    arena.allocateFrom(method.contract()),
                    arena.allocateFrom(method.name()),
                    values.tuple(arguments),
                    type,
                    NO_FLAGS,
                    (int) ANSWER_LIMIT.toMillis(),
                    MemorySegment.NULL,
                    error);
            if (answer.equals(MemorySegment.NULL)) {
                throw problem(gio, error);
            }
            return reader.read(new BusAnswer(gio, answer));
        } catch (BusProblem known) {
            throw known;
        } catch (Throwable unexpected) {
            throw new IllegalStateException("GIO", unexpected);
        } finally {
            release(gio.freeType, type);
            release(gio.unrefValue, answer);
        }
    }

    /** Reads what is needed of an answer, which is gone afterwards. */
    @FunctionalInterface
    interface AnswerReader<T> {
        T read(BusAnswer answer) throws BusProblem;
    }

    /** Ends the connection, and with it all that was asked over it; the next call makes a new one. */
    void close() {
        if (!connection.equals(MemorySegment.NULL) && library != null) {
            GioLibrary gio = library;
            try {
                var _ = (int) gio.closeConnection.invokeExact(connection, MemorySegment.NULL, MemorySegment.NULL);
            } catch (Throwable unexpected) {
                throw new IllegalStateException("GIO", unexpected);
            } finally {
                release(gio.unrefObject, connection);
                connection = MemorySegment.NULL;
            }
        }
    }

    private GioLibrary gio() throws BusProblem {
        if (!looked) {
            looked = true;
            library = address.flatMap(_ -> GioLibrary.load()).orElse(null);
        }
        if (library == null) {
            throw new BusProblem(address.isEmpty() ? "there is no session bus" : "libgio-2.0.so.0 is missing");
        }
        return library;
    }

    private void connect(GioLibrary gio) throws BusProblem {
        if (!connection.equals(MemorySegment.NULL) && lost(gio)) {
            close();
        }
        if (connection.equals(MemorySegment.NULL)) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment error = arena.allocate(ValueLayout.ADDRESS);
                connection = (MemorySegment) gio.connect.invokeExact(
                        arena.allocateFrom(address.orElse("")),
                        AS_CLIENT_OF_A_BUS,
                        MemorySegment.NULL,
                        MemorySegment.NULL,
                        error);
                if (connection.equals(MemorySegment.NULL)) {
                    throw problem(gio, error);
                }
            } catch (BusProblem known) {
                throw known;
            } catch (Throwable unexpected) {
                throw new IllegalStateException("GIO", unexpected);
            }
        }
    }

    private boolean lost(GioLibrary gio) {
        try {
            return (int) gio.isClosed.invokeExact(connection) != 0;
        } catch (Throwable unexpected) {
            throw new IllegalStateException("GIO", unexpected);
        }
    }

    private static BusProblem problem(GioLibrary gio, MemorySegment error) {
        MemorySegment detail = error.get(ValueLayout.ADDRESS, 0);
        if (detail.equals(MemorySegment.NULL)) {
            return new BusProblem("no reason given");
        }
        BusProblem problem = new BusProblem(GioLibrary.message(detail));
        release(gio.freeError, detail);
        return problem;
    }

    private static void release(MethodHandle free, MemorySegment what) {
        if (!what.equals(MemorySegment.NULL)) {
            try {
                free.invokeExact(what);
            } catch (Throwable unexpected) {
                throw new IllegalStateException("GIO", unexpected);
            }
        }
    }

    /** What a method answered: a tuple. Valid while it is read. */
    static final class BusAnswer {
        private final GioLibrary gio;
        private final MemorySegment tuple;

        private BusAnswer(GioLibrary gio, MemorySegment tuple) {
            this.gio = gio;
            this.tuple = tuple;
        }

        /** The first value, which the contract says is a {@code u}. */
        int uint32() {
            return of(tuple, 0, value -> (int) gio.getUint32.invokeExact(value));
        }

        /** The first value, which the contract says is an {@code s} or an {@code o}. */
        String text() {
            return of(tuple, 0, this::string);
        }

        /** The first value, which the contract says is an {@code as}; at most 100 are read. */
        List<String> texts() {
            return of(tuple, 0, array -> {
                List<String> texts = new ArrayList<>();
                long count = Math.min(100, (long) gio.childCount.invokeExact(array));
                for (long at = 0; at < count; at++) {
                    texts.add(of(array, at, this::string));
                }
                return texts;
            });
        }

        private String string(MemorySegment value) throws Throwable {
            return GioLibrary.string((MemorySegment) gio.getString.invokeExact(value, MemorySegment.NULL));
        }

        private <T> T of(MemorySegment parent, long at, Getter<T> getter) {
            try {
                if ((long) gio.childCount.invokeExact(parent) <= at) {
                    throw new IllegalArgumentException("the answer is shorter than its contract");
                }
                MemorySegment value = (MemorySegment) gio.child.invokeExact(parent, at);
                try {
                    return getter.get(value);
                } finally {
                    release(gio.unrefValue, value);
                }
            } catch (RuntimeException ours) {
                throw ours;
            } catch (Throwable unexpected) {
                throw new IllegalStateException("GIO", unexpected);
            }
        }

        @FunctionalInterface
        private interface Getter<T> {
            T get(MemorySegment value) throws Throwable;
        }
    }
}
