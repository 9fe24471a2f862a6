// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.invoke.MethodHandle;

/** The threaded main loop's functions. Every other call of libpulse is made with the loop locked or from one of its callbacks. */
final class PulseLoop {
    private final MethodHandle make;
    private final MethodHandle start;
    private final MethodHandle stop;
    private final MethodHandle free;
    private final MethodHandle lock;
    private final MethodHandle unlock;
    private final MethodHandle api;

    PulseLoop(PulseLibrary library) {
        make = library.function("pa_threaded_mainloop_new", JAVA_LONG);
        start = library.function("pa_threaded_mainloop_start", JAVA_INT, JAVA_LONG);
        stop = library.procedure("pa_threaded_mainloop_stop", JAVA_LONG);
        free = library.procedure("pa_threaded_mainloop_free", JAVA_LONG);
        lock = library.procedure("pa_threaded_mainloop_lock", JAVA_LONG);
        unlock = library.procedure("pa_threaded_mainloop_unlock", JAVA_LONG);
        api = library.function("pa_threaded_mainloop_get_api", JAVA_LONG, JAVA_LONG);
    }

    long make() {
        try {
            return (long) make.invokeExact();
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    int start(long loop) {
        try {
            return (int) start.invokeExact(loop);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Waits for the loop's thread; never with the loop locked, never from a callback. */
    void stop(long loop) {
        try {
            stop.invokeExact(loop);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    void free(long loop) {
        try {
            free.invokeExact(loop);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Never from a callback: libpulse aborts the process. */
    void lock(long loop) {
        try {
            lock.invokeExact(loop);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    void unlock(long loop) {
        try {
            unlock.invokeExact(loop);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    long api(long loop) {
        try {
            return (long) api.invokeExact(loop);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }
}
