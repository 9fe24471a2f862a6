// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.FaultProxy;
import eu.plenum.client.real.HostileServer;
import eu.plenum.client.real.HostileServer.Behaviour;
import eu.plenum.client.real.LiveKitOptions;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import eu.plenum.client.real.SelfSigned;
import eu.plenum.client.real.TestTokens;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way not to get in, or to be put out: its own exit code, one sentence, in time. */
@Tag("real")
@ExtendWith(RealWorld.class)
@Execution(ExecutionMode.CONCURRENT)
class FailuresIT {

    /** The promise: the first join gives up after 30 s. Measured by the log, so that starting Java on a busy machine is not in it. */
    private static final Duration GIVE_UP = Duration.ofSeconds(31);

    /** What the server says is known at once: after one question, which gets three seconds, and never after a second try. */
    private static final Duration REFUSED = Duration.ofSeconds(10);

    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void nothingListens() {
        HostileServer gone = new HostileServer(Behaviour.NEVER_ANSWERS);
        String url = gone.url();
        gone.close();
        assertFails(PlenumCommand.join(url, anyToken()), 69, "PL-201", GIVE_UP);
    }

    @Test
    void theNameDoesNotResolve() {
        assertFails(PlenumCommand.join("ws://no-such-host.invalid", anyToken()), 69, "PL-201", GIVE_UP);
    }

    @Test
    void theLinkIsNoLink() {
        try (PlenumProcess plenum =
                PlenumCommand.join("http:/nonsense", anyToken()).start("link")) {
            assertThat(plenum.exitCode(AT_ONCE)).isEqualTo(64);
            assertThat(plenum.stderr()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER_ANSWERS, 69, PL-202",
        "SILENT_WEB_SOCKET, 69, PL-202",
        "ENDLESS_FRAGMENTS, 69, PL-206",
        "GIANT_FRAME, 69, PL-206",
        "GARBAGE, 69, PL-206",
        "ENDLESS_HEADERS, 69, PL-2",
        "WEB_SITE, 69, PL-205",
        "BUSY, 75, PL-204"
    })
    @Execution(ExecutionMode.CONCURRENT)
    void theServerIsHostile(Behaviour behaviour, int exit, String code) {
        try (HostileServer server = new HostileServer(behaviour)) {
            assertFails(PlenumCommand.join(server.url(), anyToken()), exit, code, GIVE_UP);
        }
    }

    @Test
    void theTokenIsOfAnotherServer(LiveKitServer server, RoomName room) {
        String token =
                new TestTokens("otherkey", "another-secret-of-at-least-32-characters").join(room.value(), "anna");
        assertFails(PlenumCommand.join(server.url(), token), 77, "PL-301", REFUSED);
    }

    @Test
    void theTokenHasExpired(LiveKitServer server, RoomName room) {
        String token = server.tokens().expired(room.value(), "anna");
        assertFails(PlenumCommand.join(server.url(), token), 77, "PL-301", REFUSED);
    }

    @Test
    void theTokenLacksTheRightToJoin(LiveKitServer server, RoomName room) {
        String token = server.tokens().join(room.value(), "anna", Map.of("roomJoin", false));
        assertFails(PlenumCommand.join(server.url(), token), 77, "PL-301", REFUSED);
    }

    @Test
    void theCertificateIsNotTrusted(LiveKitServer server, RoomName room) {
        try (FaultProxy tls = SelfSigned.before(server)) {
            String token = server.tokens().join(room.value(), "anna");
            assertFails(PlenumCommand.join("wss://localhost:" + tls.port(), token), 78, "PL-203", REFUSED);
        }
    }

    @Test
    void theRoomDoesNotExist(RoomName room) {
        try (LiveKitServer server = LiveKitServer.start(LiveKitOptions.DEFAULT.withoutAutoCreate())) {
            assertFails(PlenumCommand.join(server, room.value(), "anna"), 75, "PL-302", GIVE_UP);
        }
    }

    @Test
    void aHostKicks(LiveKitServer server, RoomName room) {
        try (PlenumProcess plenum =
                PlenumCommand.join(server, room.value(), "anna").start("kicked")) {
            RealParts.await(
                    "anna is in",
                    LIMIT,
                    () -> server.rooms().active(room.value()).contains("anna"));
            server.rooms().remove(room.value(), "anna");
            assertEnds(plenum, 77, "PL-303");
        }
    }

    @Test
    void someoneElseTakesTheIdentity(LiveKitServer server, RoomName room) {
        try (PlenumProcess first =
                PlenumCommand.join(server, room.value(), "anna").start("first")) {
            RealParts.await(
                    "anna is in",
                    LIMIT,
                    () -> server.rooms().active(room.value()).contains("anna"));
            try (PlenumProcess second =
                    PlenumCommand.join(server, room.value(), "anna").start("second")) {
                assertEnds(first, 78, "PL-304");
                RealParts.await(
                        "the second anna is in",
                        LIMIT,
                        () -> server.rooms().active(room.value()).contains("anna"));
                assertThat(second.alive()).isTrue();
                assertThat(second.terminate(AT_ONCE)).as(second.stderr()).isZero();
            }
        }
    }

    @Test
    void theMeetingIsEndedForAll(LiveKitServer server, RoomName room) {
        try (PlenumProcess plenum = PlenumCommand.join(server, room.value(), "anna")
                .microphone("tone:440")
                .start("ended")) {
            // A server that hangs up with requests of ours unread resets the connection, and its leave is lost with it:
            // after the
            // publication nothing of ours is under way.
            RealParts.await(
                    "anna is heard",
                    LIMIT,
                    () -> server.rooms().participants(room.value()).stream()
                            .anyMatch(anna -> !anna.path("tracks").isEmpty()));
            server.rooms().delete(room.value());
            assertEnds(plenum, 0, "PL-305");
        }
    }

    @Test
    void aTerminatedPlenumLeavesCleanly(LiveKitServer server, RoomName room) {
        try (PlenumProcess plenum =
                PlenumCommand.join(server, room.value(), "anna").start("term")) {
            RealParts.await(
                    "anna is in",
                    LIMIT,
                    () -> server.rooms().active(room.value()).contains("anna"));
            assertThat(plenum.terminate(AT_ONCE)).as(plenum.stderr()).isZero();
            assertThat(plenum.report().ended().reason()).isEqualTo("left");
            assertThat(server.rooms().active(room.value())).isEmpty();
        }
    }

    @Test
    void anInterruptedPlenumLeavesCleanly(LiveKitServer server, RoomName room) {
        try (PlenumProcess plenum =
                PlenumCommand.join(server, room.value(), "anna").start("int")) {
            RealParts.await(
                    "anna is in",
                    LIMIT,
                    () -> server.rooms().active(room.value()).contains("anna"));
            plenum.signal("INT");
            assertThat(plenum.exitCode(AT_ONCE)).as(plenum.stderr()).isZero();
            assertThat(plenum.report().ended().reason()).isEqualTo("left");
        }
    }

    @Test
    void aTerminatedPlenumGivesUpJoining() {
        try (HostileServer server = new HostileServer(Behaviour.NEVER_ANSWERS);
                PlenumProcess plenum =
                        PlenumCommand.join(server.url(), anyToken()).start("term-joining")) {
            RealParts.await(
                    "it is joining", LIMIT, () -> plenum.everythingWritten().contains("Dialing"));
            assertThat(plenum.terminate(Duration.ofSeconds(15)))
                    .as(plenum.stderr())
                    .isZero();
        }
    }

    private static String anyToken() {
        return new TestTokens("devkey", "a-secret-of-at-least-32-characters").join("room", "anna");
    }

    private static void assertFails(PlenumCommand command, int exit, String code, Duration limit) {
        try (PlenumProcess plenum = command.start(code)) {
            assertThat(plenum.exitCode(limit.plus(LIMIT)))
                    .as("exit code; it said: %s", plenum.stderr())
                    .isEqualTo(exit);
            assertOneSentence(plenum, code);
            assertThat(plenum.between("Started[] -> Dialing", "ended: Failed"))
                    .as("from the first try to the end")
                    .isLessThan(limit);
        }
    }

    private static void assertEnds(PlenumProcess plenum, int exit, String code) {
        assertThat(plenum.exitCode(AT_ONCE))
                .as("exit code; it said: %s", plenum.stderr())
                .isEqualTo(exit);
        assertOneSentence(plenum, code);
        assertThat(plenum.report().ended().reason()).isEqualTo(code);
    }

    private static void assertOneSentence(PlenumProcess plenum, String code) {
        assertThat(plenum.stderr().lines().filter(line -> line.contains("[PL-")))
                .as("what it said: %s", plenum.stderr())
                .singleElement()
                .asString()
                .contains("[" + code)
                .contains("; ");
        assertThat(plenum.stderr()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
