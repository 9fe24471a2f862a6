// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of a call, in a window or without.
 *
 * @param leaveAfter joined; empty: stay until the meeting ends, a person leaves or a signal comes
 * @param say chat messages to send once joined
 */
record CallOptions(Optional<Duration> leaveAfter, Optional<Path> report, Optional<Path> snapshots, List<String> say) {
    static final CallOptions NONE = new CallOptions(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    CallOptions {
        say = List.copyOf(say);
    }
}
