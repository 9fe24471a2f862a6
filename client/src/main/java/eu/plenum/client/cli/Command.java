// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.session.JoinRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. */
sealed interface Command {

    /** Print {@code text} and be done. */
    record Show(String text) implements Command {}

    record ListDevices(boolean json) implements Command {}

    /**
     * Take part without a window.
     *
     * @param view the size each remote picture counts as shown at
     * @param leaveAfter joined; empty: stay until the meeting ends or a signal comes
     * @param say chat messages to send once joined
     */
    record Join(
            JoinRequest request,
            ViewSize view,
            Optional<Duration> leaveAfter,
            Optional<Path> report,
            Optional<Path> snapshots,
            List<String> say,
            LogLevel logLevel)
            implements Command {
        public Join {
            say = List.copyOf(say);
        }
    }
}
