// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * libpulse of this machine, loaded when the first instance is made. Pointers are plain addresses ({@code long}): no object is
 * made for them in the calls that run a hundred times a second.
 */
@SuppressWarnings(
        "restricted") // The one place of this package where native functions are looked up and stubs are made.
final class PulseLibrary {
    /** Address 0 upwards: lets an address that libpulse lends be read without an object for each. */
    static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final SymbolLookup symbols;
    final PulseLoop loop;
    final PulseContextCalls context;
    final PulseStreamCalls stream;

    /** @throws IllegalArgumentException when libpulse is not installed or lacks a function */
    PulseLibrary() {
        symbols = SymbolLookup.libraryLookup("libpulse.so.0", Arena.global());
        loop = new PulseLoop(this);
        context = new PulseContextCalls(this);
        stream = new PulseStreamCalls(this);
    }

    MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return downcall(name, FunctionDescriptor.of(result, arguments));
    }

    MethodHandle procedure(String name, MemoryLayout... arguments) {
        return downcall(name, FunctionDescriptor.ofVoid(arguments));
    }

    private MethodHandle downcall(String name, FunctionDescriptor descriptor) {
        MemorySegment address = symbols.find(name)
                .orElseThrow(() -> new IllegalArgumentException("libpulse.so.0 has no function " + name));
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }

    /**
     * A C function pointer to {@code target}, valid as long as {@code arena}. The target must never throw: that would end the
     * process.
     */
    static long callback(MethodHandle target, Arena arena, MemoryLayout... arguments) {
        return Linker.nativeLinker()
                .upcallStub(target, FunctionDescriptor.ofVoid(arguments), arena)
                .address();
    }

    /** The C string at this address; empty for NULL. Strings of a sound server are capped by its protocol (64 KiB). */
    static String string(long address) {
        return address == 0 ? "" : MEMORY.getString(address);
    }

    /** What a native call can throw is a wrong signature: a defect of this code. */
    static IllegalStateException defect(Throwable problem) {
        return new IllegalStateException("A call to libpulse is declared wrongly", problem);
    }
}
