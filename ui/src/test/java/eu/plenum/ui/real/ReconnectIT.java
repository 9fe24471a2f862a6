// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.CallReport;
import eu.plenum.client.real.Chromium;
import eu.plenum.client.real.ChromiumParticipant;
import eu.plenum.client.real.FaultProxy;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import eu.plenum.client.real.SignalProxy;
import eu.plenum.client.real.SignalProxy.Fault;
import eu.plenum.client.real.VideoCodecOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call survives what happens to its connection. One small sender serves all cases, so that they can run side by side. */
@Tag("real")
@ExtendWith(RealWorld.class)
@Execution(ExecutionMode.CONCURRENT)
class ReconnectIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(40);
    private static final String ROOM = "reconnect";

    private static ChromiumParticipant sender;

    @BeforeAll
    static void send(LiveKitServer server, Chromium chromium) {
        sender = chromium.participant("sender");
        sender.join(server, ROOM);
        sender.publishCamera(VideoCodecOption.VP8, 320, 180, 15, false);
        sender.publishTone(500);
    }

    @AfterAll
    static void stopSending() {
        if (sender != null) {
            sender.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"MIGRATION", "NODE_FAILURE"})
    @Execution(ExecutionMode.CONCURRENT)
    void goesOnAfterASimulatedFault(Fault fault, LiveKitServer server) {
        try (SignalProxy proxy = SignalProxy.to(server);
                PlenumProcess plenum = watching(server, proxy.url(), fault.name())) {
            awaitPicture(plenum, 0);
            proxy.simulate(fault);
            RealParts.await("a new connection after " + fault, LIMIT, () -> proxy.connections() > 1);
            awaitLaterPicture(plenum);
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            assertThat(plenum.report().reconnects()).isNotEmpty();
            assertThat(plenum.report().reconnects().getLast().gapMs())
                    .isNotNull()
                    .isLessThan(15_000.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"DISCONNECT_SIGNAL_ON_RESUME", "DISCONNECT_SIGNAL_ON_RESUME_NO_MESSAGES"})
    @Execution(ExecutionMode.CONCURRENT)
    void triesAgainWhenTheResumeIsCutToo(Fault fault, LiveKitServer server) {
        try (SignalProxy proxy = SignalProxy.to(server);
                PlenumProcess plenum = watching(server, proxy.url(), fault.name())) {
            awaitPicture(plenum, 0);
            proxy.simulate(fault);
            RealParts.pass(Duration.ofMillis(300));
            proxy.cut();
            RealParts.await(
                    "a second attempt after " + fault,
                    LIMIT,
                    () -> plenum.everythingWritten().contains("attempt=2"));
            RealParts.await(
                    "the second attempt succeeds", LIMIT, () -> plenum.stderr().contains("Connected again"));
            awaitLaterPicture(plenum);
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            assertThat(plenum.report().reconnects()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"SPEAKER_UPDATE", "LOW_BANDWIDTH", "SWITCH_TO_TCP"})
    @Execution(ExecutionMode.CONCURRENT)
    void takesNoHarmFrom(Fault fault, LiveKitServer server) {
        try (SignalProxy proxy = SignalProxy.to(server);
                PlenumProcess plenum = watching(server, proxy.url(), fault.name())) {
            awaitPicture(plenum, 0);
            proxy.simulate(fault);
            RealParts.pass(Duration.ofSeconds(3));
            awaitLaterPicture(plenum);
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            assertThat(plenum.report().reconnects()).isEmpty();
        }
    }

    /** The server tells its clients so when it is shut down in order. */
    @Test
    void endsWhenTheServerSaysThatItIsGoing(LiveKitServer server) {
        try (SignalProxy proxy = SignalProxy.to(server);
                PlenumProcess plenum = watching(server, proxy.url(), "server-leave")) {
            awaitPicture(plenum, 0);
            proxy.simulate(Fault.SERVER_LEAVE);
            assertThat(plenum.exitCode(LIMIT)).as(plenum.stderr()).isEqualTo(75);
            assertThat(plenum.stderr()).contains("[PL-306]");
            assertThat(plenum.report().ended().reason()).isEqualTo("PL-306");
        }
    }

    @Test
    void resumesWithoutAGapWhenOnlyTheWebSocketIsCut(LiveKitServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                PlenumProcess plenum = watching(server, proxy.url(), "cut")) {
            awaitPicture(plenum, 0);
            String before = sid(server, "cut");
            int connections = proxy.accepted();
            proxy.cut();
            RealParts.await("a new connection", LIMIT, () -> proxy.accepted() > connections);
            awaitLaterPicture(plenum);
            RealParts.pass(Duration.ofSeconds(3));
            assertThat(sid(server, "cut")).as("still the same participant").isEqualTo(before);
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            assertThat(plenum.report().reconnects())
                    .extracting(CallReport.Reconnect::kind)
                    .containsExactly("resume");
            assertThat(plenum.report().reconnects().getFirst().gapMs())
                    .as("pictures went on")
                    .isLessThan(2_500.0);
        }
    }

    @Test
    void noticesAConnectionThatHangs(LiveKitServer server) {
        try (FaultProxy proxy = FaultProxy.to(server);
                PlenumProcess plenum = watching(server, proxy.url(), "hangs")) {
            awaitPicture(plenum, 0);
            int connections = proxy.accepted();
            proxy.stall(true);
            RealParts.await("a new attempt after the ping timeout", LIMIT, () -> proxy.accepted() > connections);
            proxy.stall(false);
            awaitLaterPicture(plenum);
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            assertThat(plenum.report().reconnects()).isNotEmpty();
        }
    }

    @Test
    void comesBackWhenTheServerIsKilledAndRestarted(RoomName room) {
        survives(room.value(), Duration.ofSeconds(1));
    }

    @Test
    void comesBackWhenTheServerWasStoppedForNinetySeconds(RoomName room) {
        survives(room.value(), Duration.ofSeconds(90));
    }

    /** Two Plenums lose their server, which then knows nothing of them: both must join and publish anew. */
    private static void survives(String room, Duration gone) {
        try (LiveKitServer server = LiveKitServer.start();
                PlenumProcess anna = PlenumCommand.join(server, room, "anna")
                        .view("320x180")
                        .microphone("tone:440")
                        .start("survives-anna");
                PlenumProcess ben = PlenumCommand.join(server, room, "ben")
                        .camera("synthetic")
                        .start("survives-ben")) {
            RealParts.await("anna sees ben", LIMIT, () -> anna.sawSince("ben", "camera", 0));
            server.kill();
            RealParts.pass(gone);
            assertThat(List.of(anna.alive(), ben.alive())).containsOnly(true);
            server.restart();
            RealParts.await(
                    "both are back", LIMIT, () -> server.rooms().active(room).containsAll(List.of("anna", "ben")));
            long back = System.currentTimeMillis() + 3_000;
            RealParts.await("anna sees ben again", LIMIT, () -> anna.sawSince("ben", "camera", back));
            assertThat(anna.terminate(END)).as(anna.stderr()).isZero();
            assertThat(ben.terminate(END)).as(ben.stderr()).isZero();
            assertThat(anna.report().reconnects().getLast().kind()).isEqualTo("full");
            assertThat(anna.report().reconnects().getLast().gapMs()).isNotNull().isGreaterThan(gone.toMillis() - 1.0);
            assertThat(anna.report().track("ben", "camera").orElseThrow().framesDecoded())
                    .isPositive();
        }
    }

    private static PlenumProcess watching(LiveKitServer server, String url, String identity) {
        return PlenumCommand.join(url, server.tokens().join(ROOM, identity))
                .microphone("tone:300")
                .view("320x180")
                .start("reconnect-" + identity);
    }

    private static void awaitPicture(PlenumProcess plenum, long since) {
        RealParts.await(
                "a picture after " + since + "; said: " + plenum.stderr(),
                LIMIT,
                () -> plenum.sawSince("sender", "camera", since));
    }

    /** Not one that was received before and is only now written. */
    private static void awaitLaterPicture(PlenumProcess plenum) {
        awaitPicture(plenum, System.currentTimeMillis() + 3_000);
    }

    private static String sid(LiveKitServer server, String identity) {
        return server.rooms().participantSid(ROOM, identity);
    }
}
