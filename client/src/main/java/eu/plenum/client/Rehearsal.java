// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import eu.plenum.client.signaling.livekit.rehearsal.RehearsalServer;
import java.io.IOException;
import java.time.Clock;

/**
 * A meeting to join on a machine that has none, so that a run of the program can be recorded for the next ones: the build makes
 * Java's ahead-of-time cache from it. No part of the program itself.
 */
public final class Rehearsal implements AutoCloseable {
    private final MediaParts media = Plenum.systemMedia(Clock.systemUTC());
    private final RehearsalServer server;

    /** Listens on loopback. Loads nothing native before someone joins. */
    public Rehearsal() throws IOException {
        server = new RehearsalServer(media::engine, media::cameras);
    }

    /** What to join; any token will do. */
    public String link() {
        return server.link().toString();
    }

    @Override
    public void close() {
        server.close();
        media.close();
    }
}
