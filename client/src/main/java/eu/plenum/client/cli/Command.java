// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.session.JoinRequest;
import java.nio.file.Path;
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
     */
    record Join(JoinRequest request, ViewSize view, CallOptions options, LogLevel logLevel) implements Command {}

    /**
     * Open the window.
     *
     * @param meeting to join; empty: at home
     * @param now without the preparation screen
     * @param screenshot where the window's last picture goes
     */
    record Window(
            Optional<MeetingPreset> meeting,
            boolean now,
            Optional<Path> screenshot,
            CallOptions options,
            LogLevel logLevel)
            implements Command {
        static final Window HOME =
                new Window(Optional.empty(), false, Optional.empty(), CallOptions.NONE, LogLevel.INFO);
    }
}
