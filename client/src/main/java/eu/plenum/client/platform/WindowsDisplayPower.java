// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the display awake on Windows by {@code SetThreadExecutionState} (kernel32). What it sets belongs to the calling thread and
 * ends with it, which is why the desktop has a thread that lives as long as the program.
 */
final class WindowsDisplayPower implements DisplayPower {
    /** ES_CONTINUOUS: until said otherwise. */
    static final int CONTINUOUS = 0x8000_0000;

    /** ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED. */
    static final int SYSTEM_AND_DISPLAY = 0x1 | 0x2;

    private static final Logger LOG = LoggerFactory.getLogger(WindowsDisplayPower.class);

    private final ExecutionState state;

    WindowsDisplayPower(ExecutionState state) {
        this.state = state;
    }

    static DisplayPower ofThisMachine() {
        return new WindowsDisplayPower(WindowsDisplayPower::setThreadExecutionState);
    }

    /** The function of Windows. */
    @FunctionalInterface
    interface ExecutionState {
        /** @return the state before, 0 when it was refused */
        int set(int flags);
    }

    @Override
    public Optional<Runnable> hold() {
        if (state.set(CONTINUOUS | SYSTEM_AND_DISPLAY) == 0) {
            LOG.info("The display may go dark in a call: Windows refused to keep it awake.");
            return Optional.empty();
        }
        return Optional.of(() -> state.set(CONTINUOUS));
    }

    @SuppressWarnings("restricted") // one call without pointers; java.options allows this module native access
    private static int setThreadExecutionState(int flags) {
        try {
            MethodHandle function = Linker.nativeLinker()
                    .downcallHandle(
                            SymbolLookup.libraryLookup("kernel32", Arena.global())
                                    .findOrThrow("SetThreadExecutionState"),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            return (int) function.invokeExact(flags);
        } catch (Throwable notHere) {
            LOG.debug("SetThreadExecutionState cannot be called here", notHere);
            return 0;
        }
    }
}
