// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.real.LiveKitServer;
import eu.plenum.codec.webrtc.WebRtcEngine;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions on a real LiveKit server over the real engine. */
@Tag("real")
@Timeout(180)
class LiveKitCallTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static LiveKitServer server;
    private static WebRtcEngine engine;

    private final String room = "room-" + UUID.randomUUID();
    private final java.util.List<AutoCloseable> open = new java.util.ArrayList<>();

    @BeforeAll
    static void start() {
        server = LiveKitServer.start();
        engine = new WebRtcEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
        server.close();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void twoSessionsSeeAndHearEachOther() {
        LiveParticipant ada = join("ada").publish();
        LiveParticipant bob = join("bob").publish();
        ada.watch("bob");
        bob.watch("ada");
        ada.seesAndHears("bob", 50, SOON);
        bob.seesAndHears("ada", 50, SOON);
    }

    private LiveParticipant join(String identity) {
        return join(identity, server.url());
    }

    private LiveParticipant join(String identity, String url) {
        LiveParticipant participant =
                new LiveParticipant(engine, url, server.tokens().join(room, identity));
        open.add(participant);
        return participant.joined();
    }
}
