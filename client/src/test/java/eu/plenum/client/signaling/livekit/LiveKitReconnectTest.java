// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.real.FaultProxy;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.webrtc.WebRtcEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import livekit.LivekitRtc.CandidateProtocol;
import livekit.LivekitRtc.SimulateScenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a real LiveKit server can be made to do to a connection, and what the link can. Ada is hit, Bob watches her. */
@Tag("real")
@Timeout(180)
class LiveKitReconnectTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static LiveKitServer server;
    private static WebRtcEngine engine;

    private final String room = "room-" + UUID.randomUUID();
    private final List<LiveParticipant> open = new ArrayList<>();
    private FaultProxy link;
    private LiveParticipant ada;
    private LiveParticipant bob;

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

    @BeforeEach
    void join() {
        link = FaultProxy.to(server);
        ada = join("ada", link.url());
        bob = join("bob", server.url());
        ada.publish();
        bob.publish();
        ada.watch("bob");
        bob.watch("ada");
        ada.seesAndHears("bob", 20, SOON);
        bob.seesAndHears("ada", 20, SOON);
    }

    @AfterEach
    void close() {
        open.reversed().forEach(LiveParticipant::close);
        link.close();
    }

    @Test
    void mediaLiveOnWhileACutSocketIsResumed() {
        String sid = server.rooms().participantSid(room, "ada");
        link.cut();
        reconnected(ReconnectKind.RESUME);
        assertThat(ada.events.of(SignalingEvent.TrackLost.class)).isEmpty();
        goesOn();
        assertThat(server.rooms().participantSid(room, "ada")).isEqualTo(sid);
        ada.session.sendChat("still here");
        bob.events.await(
                SignalingEvent.ChatReceived.class,
                event -> event.message().text().equals("still here"),
                SOON);
    }

    @Test
    void whatIsHiddenStaysHiddenOverAResumeAndComesBackWhenShown() {
        ada.session.show(LiveParticipant.camera("bob"), ViewSize.HIDDEN);
        ada.stopsSeeing("bob", SOON);
        long before = ada.frames("bob").frames();
        link.cut();
        reconnected(ReconnectKind.RESUME);
        ada.hears(200, SOON);
        assertThat(ada.frames("bob").frames()).isEqualTo(before);
        ada.watch("bob");
        goesOn();
    }

    @Test
    void aLinkThatIsRefusedForAWhileIsResumedAfterwards() {
        link.refuse(true);
        link.cut();
        ada.events.await(SignalingEvent.Reconnecting.class);
        bob.seesAndHears("ada", 75, SOON);
        link.refuse(false);
        reconnected(ReconnectKind.RESUME);
        goesOn();
    }

    @Test
    void aLinkThatFallsSilentIsNoticedByItsPings() {
        link.stall(true);
        ada.events.await(SignalingEvent.Reconnecting.class, event -> true, SOON);
        link.stall(false);
        reconnected(ReconnectKind.RESUME);
        goesOn();
    }

    @Test
    void aChangedNetworkRestartsIceAtOnce() {
        ada.session.networkChanged();
        reconnected(ReconnectKind.RESUME);
        goesOn();
    }

    @Test
    void aMigrationIsResumed() {
        simulate(scenario -> scenario.setMigration(true));
        ada.events.await(SignalingEvent.Reconnected.class, event -> true, SOON);
        goesOn();
    }

    @Test
    void aFailedNodeIsJoinedAnewWithEverythingPublishedAgain() {
        simulate(scenario -> scenario.setNodeFailure(true));
        reconnected(ReconnectKind.FULL);
        assertThat(ada.events.of(SignalingEvent.Joined.class)).hasSize(2);
        assertThat(ada.events.of(SignalingEvent.LocalTrackLive.class)).hasSizeGreaterThanOrEqualTo(3);
        goesOn();
    }

    @Test
    void aServerThatSendsUsAwayEndsTheCall() {
        simulate(scenario -> scenario.setServerLeave(true));
        assertThat(ada.events.failure(SOON)).isInstanceOfAny(Failure.ServerStopped.class, Failure.EndedByServer.class);
    }

    @Test
    void candidatesSwitchToTcp() {
        simulate(scenario -> scenario.setSwitchCandidateProtocol(CandidateProtocol.TCP));
        // The server restarts ICE by itself; whether that takes a reconnect is its affair.
        goesOn();
        goesOn();
    }

    @Test
    void aSocketCutDuringEveryResumeIsTriedAgain() {
        simulate(scenario -> scenario.setDisconnectSignalOnResume(true));
        link.cut();
        ada.events.await(SignalingEvent.Reconnected.class, event -> true, SOON);
        goesOn();
    }

    @Test
    void aSocketCutBeforeTheFirstMessageOfAResumeIsTriedAgain() {
        simulate(scenario -> scenario.setDisconnectSignalOnResumeNoMessages(true));
        link.cut();
        ada.events.await(SignalingEvent.Reconnected.class, event -> true, SOON);
        goesOn();
    }

    @Test
    void aSimulatedSpeakerIsTold() {
        simulate(scenario -> scenario.setSpeakerUpdate(3));
        ada.events.await(
                SignalingEvent.SpeakersChanged.class, event -> !event.levels().isEmpty(), SOON);
    }

    @Test
    void aNarrowLinkKeepsTheCallUp() {
        simulate(scenario -> scenario.setSubscriberBandwidth(100_000));
        ada.hears(300, SOON);
        simulate(scenario -> scenario.setSubscriberBandwidth(0));
        goesOn();
    }

    @Test
    void anUnimplementedScenarioChangesNothing() {
        simulate(scenario -> scenario.setLeaveRequestFullReconnect(true));
        goesOn();
        assertThat(ada.events.of(SignalingEvent.Closed.class)).isEmpty();
    }

    @Test
    void aServerKilledAndStartedAgainIsJoinedAnew() {
        server.kill();
        try {
            ada.events.await(SignalingEvent.Reconnecting.class, event -> true, SOON);
            bob.events.await(SignalingEvent.Reconnecting.class, event -> true, SOON);
        } finally {
            server.restart();
        }
        reconnected(ReconnectKind.FULL);
        bob.events.await(SignalingEvent.Reconnected.class, event -> event.kind() == ReconnectKind.FULL, SOON);
        goesOn();
    }

    private void reconnected(ReconnectKind kind) {
        ada.events.await(SignalingEvent.Reconnected.class, event -> event.kind() == kind, SOON);
    }

    private void goesOn() {
        ada.seesAndHears("bob", 40, SOON);
        bob.seesAndHears("ada", 40, SOON);
    }

    private void simulate(UnaryOperator<SimulateScenario.Builder> scenario) {
        ada.session.simulate(scenario.apply(SimulateScenario.newBuilder()).build());
    }

    private LiveParticipant join(String identity, String url) {
        LiveParticipant participant =
                new LiveParticipant(engine, url, server.tokens().join(room, identity));
        open.add(participant);
        return participant.joined();
    }
}
