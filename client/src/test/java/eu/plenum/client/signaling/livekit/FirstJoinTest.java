// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Meeting;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.network.SystemNetwork;
import eu.plenum.client.real.HostileServer;
import eu.plenum.client.real.HostileServer.Behaviour;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.testing.FakeMediaEngine;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way a first join can fail ends in its own failure, in time. */
@Timeout(60)
class FirstJoinTest {
    private static final int SPEED = 10;
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Secret TOKEN = new Secret("token");

    private final FakeMediaEngine engine = new FakeMediaEngine();
    private final RecordedEvents events = new RecordedEvents();

    @Test
    void nobodyListening() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        open("ws://127.0.0.1:" + port);
        assertThat(events.failure(SOON)).isInstanceOf(Failure.ServerUnreachable.class);
    }

    @Test
    void aNameThatDoesNotResolve() {
        open("ws://no-such-host.invalid");
        assertThat(events.failure(SOON)).isInstanceOf(Failure.ServerUnreachable.class);
    }

    @Test
    void aServerThatNeverAnswers() {
        assertThat(hostile(Behaviour.NEVER_ANSWERS, 30))
                .isEqualTo(new Failure.ServerNotAnswering("127.0.0.1", Limits.FIRST_JOIN));
    }

    @Test
    void aWebSocketThatStaysSilent() {
        assertThat(hostile(Behaviour.SILENT_WEB_SOCKET, SPEED))
                .isEqualTo(new Failure.ServerNotAnswering("127.0.0.1", Limits.FIRST_JOIN));
    }

    @Test
    void aMessageOfFragmentsWithoutEnd() {
        assertThat(hostile(Behaviour.ENDLESS_FRAGMENTS, SPEED)).isInstanceOf(Failure.ProtocolViolation.class);
    }

    @Test
    void aFrameOfGiantSize() {
        assertThat(hostile(Behaviour.GIANT_FRAME, SPEED))
                .isInstanceOfAny(Failure.ServerNotAnswering.class, Failure.ProtocolViolation.class);
    }

    @Test
    void aMessageThatIsNoProtobuf() {
        assertThat(hostile(Behaviour.GARBAGE, SPEED)).isInstanceOf(Failure.ProtocolViolation.class);
    }

    @Test
    void headersWithoutEnd() {
        assertThat(hostile(Behaviour.ENDLESS_HEADERS, SPEED))
                .isInstanceOfAny(
                        Failure.NotAMeetingServer.class,
                        Failure.ServerUnreachable.class,
                        Failure.ServerNotAnswering.class);
    }

    @Test
    void aWebSite() {
        assertThat(hostile(Behaviour.WEB_SITE, SPEED)).isInstanceOf(Failure.NotAMeetingServer.class);
    }

    @Test
    void aServerThatIsFull() {
        assertThat(hostile(Behaviour.BUSY, SPEED)).isInstanceOf(Failure.ServerBusy.class);
    }

    @Test
    void oneEmptyFragmentAfterTheOther() {
        try (Scene scene = new Scene()) {
            ScriptedServer.Connection connection = scene.server.next();
            connection.frame(false, 2, new byte[0]);
            for (int i = 0; i <= Limits.MESSAGE_PIECES && !connection.ended(); i++) {
                connection.frame(false, 0, new byte[0]);
            }
            assertThat(scene.events.failure(SOON)).isInstanceOf(Failure.ProtocolViolation.class);
        }
    }

    @Test
    void oneFragmentASecond() {
        try (Scene scene = new Scene()) {
            Thread drip = Thread.ofVirtual().start(() -> {
                while (true) {
                    ScriptedServer.Connection connection = scene.server.next();
                    connection.frame(false, 2, new byte[] {1});
                    while (!connection.ended()) {
                        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                        connection.frame(false, 0, new byte[] {1});
                    }
                }
            });
            assertThat(scene.events.failure(SOON)).isInstanceOf(Failure.ServerNotAnswering.class);
            drip.interrupt();
        }
    }

    @Test
    void textInsteadOfBinary() {
        try (Scene scene = new Scene()) {
            scene.server.next().frame(true, 1, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(scene.events.failure(SOON)).isInstanceOf(Failure.ProtocolViolation.class);
        }
    }

    @Test
    void aFirstMessageThatIsNoJoin() {
        try (Scene scene = new Scene()) {
            Thread other = Thread.ofVirtual().start(() -> {
                while (true) {
                    scene.server.next().send(Scene.update(Scene.someone("ada")));
                }
            });
            assertThat(scene.events.failure(SOON)).isInstanceOf(Failure.ServerNotAnswering.class);
            other.interrupt();
        }
    }

    @Test
    void aLeaveInsteadOfAJoin() {
        try (Scene scene = new Scene()) {
            scene.server
                    .next()
                    .send(LiveKitSessionTest.leave(
                            LeaveRequest.Action.DISCONNECT, DisconnectReason.PARTICIPANT_REMOVED));
            assertThat(scene.events.failure(SOON)).isEqualTo(new Failure.Removed());
        }
    }

    @Test
    void transportsThatNeverComeUp() {
        try (Scene scene = new Scene()) {
            Thread server = Thread.ofVirtual().start(() -> {
                while (true) {
                    scene.server
                            .next()
                            .send(SignalResponse.newBuilder()
                                    .setJoin(Scene.joinResponse("PA_me"))
                                    .build());
                }
            });
            assertThat(scene.events.failure(SOON)).isEqualTo(new Failure.MediaUnreachable("receive"));
            server.interrupt();
        }
    }

    @Test
    void anEngineThatCannotRun() {
        try (Scene scene = new Scene()) {
            scene.engine.refuse(new EngineFailure.NativeLibraryMissing("libwebrtc"));
            scene.server
                    .next()
                    .send(SignalResponse.newBuilder()
                            .setJoin(Scene.joinResponse("PA_me"))
                            .build());
            assertThat(scene.events.failure(SOON)).isEqualTo(new Failure.MediaEngineUnavailable("libwebrtc"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, 401, invalid token, NotPermitted",
        "401, 403, no, NotPermitted",
        "400, 400, identity cannot be empty, NotPermitted",
        "404, 404, requested room does not exist, RoomNotFound",
        "404, 404, 404 page not found, NotAMeetingServer",
        "302, 302, moved, NotAMeetingServer",
        "200, 200, <html>, NotAMeetingServer",
        "503, 503, full, ServerBusy",
        "500, 200, success, ServerBusy",
    })
    void refusals(int upgrade, int validate, String body, String failure) {
        try (ScriptedServer server = new ScriptedServer()) {
            server.refuse(upgrade, validate, body);
            open(server.url());
            assertThat(events.failure(SOON).getClass().getSimpleName()).isEqualTo(failure);
        }
    }

    @Test
    void aServerThatStartsWhileWeWaitIsJoined() {
        try (Scene scene = new Scene()) {
            scene.server.refuse(503, 503, "starting");
            scene.server.refuse(101, 200, "success");
            scene.accept(Scene.joinResponse("PA_me").build());
            scene.events.await(SignalingEvent.Joined.class);
        }
    }

    @Test
    void aSecondTryOfTheTransports() {
        try (Scene scene = new Scene()) {
            scene.server
                    .next()
                    .send(SignalResponse.newBuilder()
                            .setJoin(Scene.joinResponse("PA_me"))
                            .build());
            scene.events.until("peer", SOON, () -> scene.engine.receivePeers().size() == 1);
            ScriptedServer.Connection second = scene.server.next();
            second.send(SignalResponse.newBuilder()
                    .setJoin(Scene.joinResponse("PA_me2"))
                    .build());
            second.await(SignalRequest::hasOffer);
            scene.engine.receivePeer().emitState(PeerState.CONNECTED);
            scene.events.await(SignalingEvent.Joined.class);
        }
    }

    @Test
    void weAreInOnceTheServerCouldReachUsWithWhatOthersSay() {
        try (Scene scene = new Scene(new Credentials.AccessToken(TOKEN), 1)) {
            ScriptedServer.Connection connection =
                    scene.letIn(Scene.joinResponse("PA_me").build());
            connection.send(Scene.answer(connection.await(SignalRequest::hasOffer)));
            scene.engine.receivePeer().emitState(PeerState.CONNECTED);
            scene.engine.receivePeer().emitDataChannel("_reliable");
            connection.send(Scene.offer(1));
            connection.await(SignalRequest::hasAnswer);
            assertThat(scene.events.of(SignalingEvent.Joined.class)).isEmpty();
            scene.engine.receivePeer().emitDataChannel("_lossy");
            scene.events.await(SignalingEvent.Joined.class);
        }
    }

    @Test
    void aServerThatOpensNoDataChannelsIsJoinedAllTheSame() {
        try (Scene scene = new Scene()) {
            ScriptedServer.Connection connection =
                    scene.letIn(Scene.joinResponse("PA_me").build());
            connection.send(Scene.answer(connection.await(SignalRequest::hasOffer)));
            scene.engine.receivePeer().emitState(PeerState.CONNECTED);
            scene.events.await(SignalingEvent.Joined.class);
            assertThat(scene.server.nobodyElse()).as("at the first try").isTrue();
        }
    }

    @Test
    void noCredential() {
        open("ws://127.0.0.1:1", new Credentials.None(), SPEED);
        assertThat(events.failure(SOON)).isEqualTo(new Failure.CredentialMissing());
    }

    @Test
    void aTokenThatIsNoHeader() {
        open("ws://127.0.0.1:1", new Credentials.AccessToken(new Secret("a\r\nX-Injected: b")), SPEED);
        assertThat(events.failure(SOON)).isInstanceOf(Failure.NotPermitted.class);
    }

    private Failure hostile(Behaviour behaviour, int speed) {
        try (HostileServer server = new HostileServer(behaviour)) {
            open(server.url(), new Credentials.AccessToken(TOKEN), speed);
            return events.failure(Duration.ofSeconds(30));
        }
    }

    private void open(String url) {
        open(url, new Credentials.AccessToken(TOKEN), SPEED);
    }

    private void open(String url, Credentials credentials, int speed) {
        SignalingContext context =
                new SignalingContext(engine, new SystemNetwork(), Clock.systemUTC(), new Random(1), "", true, "0.1.0");
        new LiveKitProvider((name, failures) -> new FastMailbox(name, failures, speed))
                .open(new Meeting("livekit", URI.create(url), credentials), context, events);
    }
}
