// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.crash;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A run that did not end by itself.
 *
 * @param at when it was last known to run, or to have crashed
 * @param meeting where it was in a session then: what to offer to join again; holds no secret
 * @param file the JVM's crash file, when it could still write one
 * @param summary of the crash file in one line, empty when there is none
 */
public record CrashReport(Instant at, Optional<URI> meeting, Optional<Path> file, String summary) {}
