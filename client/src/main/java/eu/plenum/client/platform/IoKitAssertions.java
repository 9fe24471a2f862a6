// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Power assertions of macOS, by IOPMLib.h and CFString.h. Never throws; where the functions are missing there are none. */
@SuppressWarnings(
        "restricted") // the signatures are those of the headers; java.options allows this module native access
final class IoKitAssertions implements MacDisplayPower.Assertions {
    private static final String FRAMEWORKS = "/System/Library/Frameworks/";
    private static final String IO_KIT = FRAMEWORKS + "IOKit.framework/IOKit";
    private static final String CORE_FOUNDATION = FRAMEWORKS + "CoreFoundation.framework/CoreFoundation";
    private static final int UTF_8 = 0x0800_0100;

    /** kIOPMAssertionLevelOn */
    private static final int ON = 255;

    /** kIOReturnSuccess */
    private static final int SUCCESS = 0;

    private static final Logger LOG = LoggerFactory.getLogger(IoKitAssertions.class);

    @Override
    public OptionalInt create(String type, String name) {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle create = function(
                    IO_KIT,
                    "IOPMAssertionCreateWithName",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
            MethodHandle release = function(CORE_FOUNDATION, "CFRelease", FunctionDescriptor.ofVoid(ADDRESS));
            MemorySegment typeString = string(type, arena);
            MemorySegment nameString = string(name, arena);
            MemorySegment id = arena.allocate(JAVA_INT);
            int result = (int) create.invokeExact(typeString, ON, nameString, id);
            release.invokeExact(typeString);
            release.invokeExact(nameString);
            return result == SUCCESS ? OptionalInt.of(id.get(JAVA_INT, 0)) : OptionalInt.empty();
        } catch (Throwable notHere) {
            LOG.debug("IOPMAssertionCreateWithName cannot be called here", notHere);
            return OptionalInt.empty();
        }
    }

    @Override
    public void release(int id) {
        try {
            MethodHandle release = function(IO_KIT, "IOPMAssertionRelease", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
            var _ = (int) release.invokeExact(id);
        } catch (Throwable notHere) {
            LOG.debug("IOPMAssertionRelease cannot be called here", notHere);
        }
    }

    /** @throws IllegalStateException when there is none, which CFRelease would not survive */
    private static MemorySegment string(String text, Arena arena) throws Throwable {
        MethodHandle create = function(
                CORE_FOUNDATION,
                "CFStringCreateWithCString",
                FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_INT));
        MemorySegment string = (MemorySegment) create.invokeExact(MemorySegment.NULL, arena.allocateFrom(text), UTF_8);
        if (string.equals(MemorySegment.NULL)) {
            throw new IllegalStateException("no CFString");
        }
        return string;
    }

    private static MethodHandle function(String library, String name, FunctionDescriptor signature) {
        return Linker.nativeLinker()
                .downcallHandle(
                        SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow(name), signature);
    }
}
