// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the display awake on macOS by a power assertion. The system lets go of it when the process ends. */
final class MacDisplayPower implements DisplayPower {
    /** kIOPMAssertionTypePreventUserIdleDisplaySleep */
    static final String PREVENT_IDLE_DISPLAY_SLEEP = "PreventUserIdleDisplaySleep";

    private static final Logger LOG = LoggerFactory.getLogger(MacDisplayPower.class);

    private final Assertions assertions;

    MacDisplayPower(Assertions assertions) {
        this.assertions = assertions;
    }

    static DisplayPower ofThisMachine() {
        return new MacDisplayPower(new IoKitAssertions());
    }

    /** The functions of IOKit. */
    interface Assertions {
        /** @return the assertion's id; none when it was refused */
        OptionalInt create(String type, String name);

        void release(int id);
    }

    @Override
    public Optional<Runnable> hold() {
        OptionalInt id = assertions.create(PREVENT_IDLE_DISPLAY_SLEEP, APPLICATION + ": " + REASON);
        if (id.isEmpty()) {
            LOG.info("The display may go dark in a call: macOS refused to keep it awake.");
            return Optional.empty();
        }
        return Optional.of(() -> assertions.release(id.getAsInt()));
    }
}
