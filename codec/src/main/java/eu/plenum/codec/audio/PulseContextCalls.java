// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandle;
import java.util.Map;

/** The functions on a context (a connection to the sound server) and on property lists, called with the loop locked. */
final class PulseContextCalls {
    /** States of a context, from pulse/def.h. */
    static final int READY = 4;

    static final int FAILED = 5;

    /** PA_ERR_ACCESS. */
    static final int ACCESS_DENIED = 1;

    private final MethodHandle make;
    private final MethodHandle stateCallback;
    private final MethodHandle connect;
    private final MethodHandle state;
    private final MethodHandle disconnect;
    private final MethodHandle release;
    private final MethodHandle error;
    private final MethodHandle subscribe;
    private final MethodHandle subscribeCallback;
    private final MethodHandle sinks;
    private final MethodHandle sources;
    private final MethodHandle server;
    private final MethodHandle operationRelease;
    private final MethodHandle propertiesMake;
    private final MethodHandle propertiesSet;
    private final MethodHandle propertiesGet;
    private final MethodHandle propertiesFree;
    private final MethodHandle errorText;

    PulseContextCalls(PulseLibrary library) {
        make = library.function("pa_context_new_with_proplist", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        stateCallback = library.procedure("pa_context_set_state_callback", JAVA_LONG, JAVA_LONG, JAVA_LONG);
        connect = library.function("pa_context_connect", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG);
        state = library.function("pa_context_get_state", JAVA_INT, JAVA_LONG);
        disconnect = library.procedure("pa_context_disconnect", JAVA_LONG);
        release = library.procedure("pa_context_unref", JAVA_LONG);
        error = library.function("pa_context_errno", JAVA_INT, JAVA_LONG);
        subscribe = library.function("pa_context_subscribe", JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_LONG, JAVA_LONG);
        subscribeCallback = library.procedure("pa_context_set_subscribe_callback", JAVA_LONG, JAVA_LONG, JAVA_LONG);
        sinks = library.function("pa_context_get_sink_info_list", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        sources = library.function("pa_context_get_source_info_list", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        server = library.function("pa_context_get_server_info", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        operationRelease = library.procedure("pa_operation_unref", JAVA_LONG);
        propertiesMake = library.function("pa_proplist_new", JAVA_LONG);
        propertiesSet = library.function("pa_proplist_sets", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        propertiesGet = library.function("pa_proplist_gets", JAVA_LONG, JAVA_LONG, JAVA_LONG);
        propertiesFree = library.procedure("pa_proplist_free", JAVA_LONG);
        errorText = library.function("pa_strerror", JAVA_LONG, JAVA_INT);
    }

    long make(long api, String name, Map<String, String> properties) {
        long list = properties(properties);
        try (Arena arena = Arena.ofConfined()) {
            return (long) make.invokeExact(api, arena.allocateFrom(name).address(), list);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        } finally {
            freeProperties(list);
        }
    }

    void onState(long context, long callback) {
        try {
            stateCallback.invokeExact(context, callback, 0L);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Never starts a daemon: a desktop has one, and a machine without one is to stay as it is. */
    int connect(long context, String server) {
        int noAutoSpawn = 1;
        try (Arena arena = Arena.ofConfined()) {
            long address = server.isEmpty() ? 0 : arena.allocateFrom(server).address();
            return (int) connect.invokeExact(context, address, noAutoSpawn, 0L);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    int state(long context) {
        try {
            return (int) state.invokeExact(context);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    void close(long context) {
        try {
            stateCallback.invokeExact(context, 0L, 0L);
            subscribeCallback.invokeExact(context, 0L, 0L);
            disconnect.invokeExact(context);
            release.invokeExact(context);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    int error(long context) {
        try {
            return (int) error.invokeExact(context);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    String errorText(int code) {
        try {
            return PulseLibrary.string((long) errorText.invokeExact(code));
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    void subscribe(long context, long callback) {
        int sinksSourcesAndServer = 0x1 | 0x2 | 0x80;
        try {
            subscribeCallback.invokeExact(context, callback, 0L);
            release((long) subscribe.invokeExact(context, sinksSourcesAndServer, 0L, 0L));
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** @return whether the question went out */
    boolean askSinks(long context, long callback) {
        return ask(sinks, context, callback);
    }

    boolean askSources(long context, long callback) {
        return ask(sources, context, callback);
    }

    boolean askServer(long context, long callback) {
        return ask(server, context, callback);
    }

    private boolean ask(MethodHandle question, long context, long callback) {
        try {
            return release((long) question.invokeExact(context, callback, 0L));
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    private boolean release(long operation) throws Throwable {
        if (operation == 0) {
            return false;
        }
        operationRelease.invokeExact(operation);
        return true;
    }

    long properties(Map<String, String> properties) {
        try (Arena arena = Arena.ofConfined()) {
            long list = (long) propertiesMake.invokeExact();
            for (Map.Entry<String, String> property : properties.entrySet()) {
                long key = arena.allocateFrom(property.getKey()).address();
                int ignored = (int) propertiesSet.invokeExact(
                        list, key, arena.allocateFrom(property.getValue()).address());
            }
            return list;
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    void freeProperties(long list) {
        try {
            propertiesFree.invokeExact(list);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    String property(long list, String key) {
        try (Arena arena = Arena.ofConfined()) {
            return PulseLibrary.string((long)
                    propertiesGet.invokeExact(list, arena.allocateFrom(key).address()));
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }
}
