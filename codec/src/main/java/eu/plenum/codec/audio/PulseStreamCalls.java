// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.invoke.MethodHandle;

/** The functions on a stream, called with the loop locked or from a callback of the stream. */
final class PulseStreamCalls {
    /** States of a stream, from pulse/def.h. */
    static final int READY = 2;

    static final int FAILED = 3;

    private final MethodHandle make;
    private final MethodHandle stateCallback;
    private final MethodHandle readCallback;
    private final MethodHandle writeCallback;
    private final MethodHandle movedCallback;
    private final MethodHandle underflowCallback;
    private final MethodHandle setAttributes;
    private final MethodHandle releaseOperation;
    private final MethodHandle record;
    private final MethodHandle play;
    private final MethodHandle state;
    private final MethodHandle peek;
    private final MethodHandle drop;
    private final MethodHandle writable;
    private final MethodHandle write;
    private final MethodHandle latency;
    private final MethodHandle device;
    private final MethodHandle disconnect;
    private final MethodHandle release;

    PulseStreamCalls(PulseLibrary library) {
        make = library.function(
                "pa_stream_new_with_proplist", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        stateCallback = library.procedure("pa_stream_set_state_callback", JAVA_LONG, JAVA_LONG, JAVA_LONG);
        readCallback = library.procedure("pa_stream_set_read_callback", JAVA_LONG, JAVA_LONG, JAVA_LONG);
        writeCallback = library.procedure("pa_stream_set_write_callback", JAVA_LONG, JAVA_LONG, JAVA_LONG);
        movedCallback = library.procedure("pa_stream_set_moved_callback", JAVA_LONG, JAVA_LONG, JAVA_LONG);
        underflowCallback = library.procedure("pa_stream_set_underflow_callback", JAVA_LONG, JAVA_LONG, JAVA_LONG);
        setAttributes =
                library.function("pa_stream_set_buffer_attr", JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        releaseOperation = library.procedure("pa_operation_unref", JAVA_LONG);
        record = library.function("pa_stream_connect_record", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
        play = library.function(
                "pa_stream_connect_playback",
                JAVA_INT,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_LONG,
                JAVA_INT,
                JAVA_LONG,
                JAVA_LONG);
        state = library.function("pa_stream_get_state", JAVA_INT, JAVA_LONG);
        peek = library.function("pa_stream_peek", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        drop = library.function("pa_stream_drop", JAVA_INT, JAVA_LONG);
        writable = library.function("pa_stream_writable_size", JAVA_LONG, JAVA_LONG);
        write = library.function(
                "pa_stream_write", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_INT);
        latency = library.function("pa_stream_get_latency", JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        device = library.function("pa_stream_get_device_name", JAVA_LONG, JAVA_LONG);
        disconnect = library.function("pa_stream_disconnect", JAVA_INT, JAVA_LONG);
        release = library.procedure("pa_stream_unref", JAVA_LONG);
    }

    long make(long context, long name, long sampleSpecification, long properties) {
        try {
            return (long) make.invokeExact(context, name, sampleSpecification, 0L, properties);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Address 0 takes a callback away. */
    void callbacks(long stream, long onState, long onRead, long onWrite, long onMoved, long onUnderflow) {
        try {
            stateCallback.invokeExact(stream, onState, 0L);
            readCallback.invokeExact(stream, onRead, 0L);
            writeCallback.invokeExact(stream, onWrite, 0L);
            movedCallback.invokeExact(stream, onMoved, 0L);
            underflowCallback.invokeExact(stream, onUnderflow, 0L);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    int record(long stream, long device, long attributes, int flags) {
        try {
            return (int) record.invokeExact(stream, device, attributes, flags);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    int play(long stream, long device, long attributes, int flags) {
        try {
            return (int) play.invokeExact(stream, device, attributes, flags, 0L, 0L);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Asks for another buffer; takes effect soon. */
    void attributes(long stream, long attributes) {
        try {
            long operation = (long) setAttributes.invokeExact(stream, attributes, 0L, 0L);
            if (operation != 0) {
                releaseOperation.invokeExact(operation);
            }
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    int state(long stream) {
        try {
            return (int) state.invokeExact(stream);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Puts an address (0: a hole) and a size in bytes where told. */
    int peek(long stream, long dataAddress, long sizeAddress) {
        try {
            return (int) peek.invokeExact(stream, dataAddress, sizeAddress);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    int drop(long stream) {
        try {
            return (int) drop.invokeExact(stream);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** In bytes; -1 when the stream has ended. */
    long writable(long stream) {
        try {
            return (long) writable.invokeExact(stream);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Copies the bytes. */
    int write(long stream, long address, long bytes) {
        int seekRelative = 0;
        try {
            return (int) write.invokeExact(stream, address, bytes, 0L, 0L, seekRelative);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    /** Puts microseconds and whether they are negative where told; other than 0 while unknown. */
    int latency(long stream, long microsAddress, long negativeAddress) {
        try {
            return (int) latency.invokeExact(stream, microsAddress, negativeAddress);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    String device(long stream) {
        try {
            return PulseLibrary.string((long) device.invokeExact(stream));
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }

    void close(long stream) {
        callbacks(stream, 0, 0, 0, 0, 0);
        try {
            int ignored = (int) disconnect.invokeExact(stream);
            release.invokeExact(stream);
        } catch (Throwable problem) {
            throw PulseLibrary.defect(problem);
        }
    }
}
