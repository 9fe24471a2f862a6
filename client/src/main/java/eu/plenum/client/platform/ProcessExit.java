// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends this process at once. */
public final class ProcessExit {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessExit.class);

    private ProcessExit() {}

    /**
     * Ends the process without another word, and returns only where that cannot be done. {@link Runtime#halt} calls C's {@code exit}, and with it the destructors of
     * libwebrtc's globals under threads of its own, which then fail to attach to the JVM, say so on standard error, and may
     * crash. POSIX's {@code _exit} runs nothing. Call after the last file is written and the last line flushed.
     *
     * @param code 0 to 255
     */
    @SuppressWarnings(
            "restricted") // one call of a function without pointers; java.options allows this module native access
    public static void now(int code) {
        try {
            Optional<MemorySegment> function =
                    Linker.nativeLinker().defaultLookup().find("_exit");
            if (function.isPresent()) {
                MethodHandle exit = Linker.nativeLinker()
                        .downcallHandle(function.get(), FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
                exit.invokeExact(code);
            }
        } catch (Throwable notHere) {
            LOG.debug("_exit cannot be called here", notHere);
        }
    }
}
