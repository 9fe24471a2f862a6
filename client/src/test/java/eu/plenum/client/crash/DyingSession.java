// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** A process that marks a session as running and waits for its end. */
final class DyingSession {
    private DyingSession() {}

    public static void main(String[] arguments) throws IOException {
        new RunningMark(Path.of(arguments[0]), ProcessHandle.current().pid())
                .set(Optional.of(URI.create(arguments[1])));
        if (System.in.read() < 0) {
            throw new IOException("nobody is there");
        }
    }
}
