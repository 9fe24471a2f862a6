// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server is stopped in order. LiveKit 1.13.5, asked once, lets the calls go on and ends when the last has left; asked a second
 * time it tells its clients that it is going (SERVER_SHUTDOWN) and goes.
 */
@Tag("real")
@ExtendWith(RealWorld.class)
class ServerStopIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(30);

    @Test
    void aCallGoesOnUntilTheServerSaysThatItIsGoing(RoomName room) {
        try (LiveKitServer server = LiveKitServer.start();
                PlenumProcess anna = PlenumCommand.join(server, room.value(), "anna")
                        .camera("synthetic")
                        .start("stop-anna");
                PlenumProcess ben = watching(server, room)) {
            RealParts.await("ben sees anna", LIMIT, () -> ben.sawSince("anna", "camera", 0));
            askedToEnd(server);
            long later = System.currentTimeMillis() + 6_000;
            RealParts.await("ben still sees anna", LIMIT, () -> ben.sawSince("anna", "camera", later));
            server.terminate();
            assertEndedByServer(ben);
            assertEndedByServer(anna);
            RealParts.await("the server is gone", END, () -> !server.alive());
        }
    }

    @Test
    void theServerEndsWhenTheLastHasLeft(RoomName room) {
        try (LiveKitServer server = LiveKitServer.start();
                PlenumProcess ben = watching(server, room)) {
            RealParts.await(
                    "ben is in",
                    LIMIT,
                    () -> server.rooms().active(room.value()).contains("ben"));
            askedToEnd(server);
            assertThat(ben.terminate(END)).as(ben.stderr()).isZero();
            assertThat(ben.report().ended().reason()).isEqualTo("left");
            RealParts.await("the server is gone", END, () -> !server.alive());
        }
    }

    private static PlenumProcess watching(LiveKitServer server, RoomName room) {
        return PlenumCommand.join(server, room.value(), "ben").view("320x180").start("stop-ben");
    }

    private static void askedToEnd(LiveKitServer server) {
        server.terminate();
        RealParts.await("the server is asked to end", LIMIT, () -> server.log().contains("exit requested"));
    }

    private static void assertEndedByServer(PlenumProcess plenum) {
        assertThat(plenum.exitCode(END)).as(plenum.stderr()).isEqualTo(75);
        assertThat(plenum.stderr()).contains("[PL-306]");
        assertThat(plenum.report().ended().reason()).isEqualTo("PL-306");
        assertThat(plenum.report().reconnects()).isEmpty();
    }
}
