// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.PeerState;
import java.time.Duration;
import java.util.List;
import livekit.LivekitModels.ClientConfigSetting;
import livekit.LivekitModels.ClientConfiguration;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitRtc.ICEServer;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.Pong;
import livekit.LivekitRtc.ReconnectResponse;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SyncState;
import org.junit.jupiter.api.Test;

class LiveKitResumeTest extends LiveKitSessionScenario {
    @Test
    void aCutSocketIsResumed() {
        ScriptedServer.Connection first = scene.join(Scene.joinResponse("PA_me")
                .addOtherParticipants(Scene.someone("ada"))
                .addOtherParticipants(Scene.someone("bob"))
                .build());
        scene.session.show(ADAS_CAMERA, new ViewSize(640, 360));
        first.await(SignalRequest::hasTrackSetting);
        scene.session.show(ADAS_CAMERA, ViewSize.HIDDEN);
        first.await(SignalRequest::hasTrackSetting);
        publish(first, MICROPHONE, "TR_1");
        first.send(SignalResponse.newBuilder().setRefreshToken("token-two").build());
        first.send(SignalResponse.newBuilder()
                .setOffer(SessionDescription.newBuilder()
                        .setType("offer")
                        .setSdp("theirs")
                        .setId(1))
                .build());
        first.await(SignalRequest::hasAnswer);
        first.cut();
        assertThat(scene.events.await(SignalingEvent.Reconnecting.class).kind()).isEqualTo(ReconnectKind.RESUME);
        scene.session.mute(TrackSource.MICROPHONE, true);
        ScriptedServer.Connection second = scene.resume(0);
        assertThat(second.target()).contains("reconnect=1", "sid=PA_me", "reconnect_reason=1");
        assertThat(second.header("authorization")).isEqualTo("Bearer token-two");
        SignalRequest sync = second.await(request -> true);
        assertThat(sync.hasSyncState())
                .as("the state comes before anything else")
                .isTrue();
        SyncState state = sync.getSyncState();
        assertThat(state.getSubscription().getSubscribe()).isTrue();
        assertThat(state.getSubscription().getTrackSidsList())
                .as("all sound, and of the pictures those that were ever shown")
                .containsExactlyInAnyOrder("TR_mada", "TR_mbob", "TR_cada");
        assertThat(state.getPublishTracksList())
                .extracting(track -> track.getTrack().getSid())
                .containsExactly("TR_1");
        assertThat(state.getAnswer().getSdp()).isEqualTo("answer to theirs");
        assertThat(state.getOffer().getSdp()).isEqualTo("theirs");
        assertThat(state.getTrackSidsDisabledList()).containsExactly("TR_cada");
        assertThat(state.getDataChannelsList())
                .extracting(channel -> channel.getLabel())
                .containsExactly("_reliable", "_lossy");
        SignalRequest restart = second.await(SignalRequest::hasOffer);
        assertThat(restart.getOffer().getSdp()).contains("restart");
        assertThat(second.pending()).as("other requests wait").noneMatch(SignalRequest::hasMute);
        second.send(Scene.answer(restart));
        second.send(Scene.update(Scene.me("PA_me"), Scene.someone("ada")));
        scene.engine.receivePeer().emitState(PeerState.DISCONNECTED);
        scene.engine.sendPeer().emitState(PeerState.DISCONNECTED);
        scene.engine.receivePeer().emitState(PeerState.CONNECTED);
        scene.engine.sendPeer().emitState(PeerState.CONNECTED);
        assertThat(scene.events.await(SignalingEvent.Reconnected.class).kind()).isEqualTo(ReconnectKind.RESUME);
        assertThat(second.await(SignalRequest::hasMute).getMute().getMuted()).isTrue();
        assertThat(scene.events.await(SignalingEvent.ParticipantLeft.class).id())
                .as("who was not named has left meanwhile")
                .isEqualTo(new ParticipantId("bob"));
        assertThat(scene.engine.sendPeers()).as("the peers go on").hasSize(1);
    }

    @Test
    void aResumedPeerThatNeverMovedIsBelievedOnlyAfterAWhile() {
        ScriptedServer.Connection first = scene.join();
        first.cut();
        ScriptedServer.Connection second = scene.resume(0);
        long from = System.nanoTime();
        second.send(Scene.answer(second.await(SignalRequest::hasOffer)));
        second.send(SignalResponse.newBuilder()
                .setOffer(SessionDescription.newBuilder()
                        .setType("offer")
                        .setSdp("theirs")
                        .setId(2))
                .build());
        scene.events.await(SignalingEvent.Reconnected.class);
        assertThat((System.nanoTime() - from) * Scene.SPEED)
                .isGreaterThanOrEqualTo(Limits.SETTLE.minusMillis(100).toNanos());
    }

    @Test
    void iceServersOfAResumeReplaceTheOldOnes() {
        ScriptedServer.Connection first = scene.join(Scene.joinResponse("PA_me")
                .addIceServers(ICEServer.newBuilder()
                        .addUrls("turn:one.example:3478")
                        .setUsername("u")
                        .setCredential("c"))
                .build());
        assertThat(scene.engine
                        .sendPeer()
                        .configurations()
                        .getFirst()
                        .iceServers()
                        .getFirst()
                        .urls())
                .containsExactly("turn:one.example:3478");
        first.cut();
        ScriptedServer.Connection second = scene.server.next();
        second.send(SignalResponse.newBuilder()
                .setReconnect(ReconnectResponse.newBuilder()
                        .addIceServers(ICEServer.newBuilder().addUrls("turns:two.example:443"))
                        .setClientConfiguration(
                                ClientConfiguration.newBuilder().setForceRelay(ClientConfigSetting.ENABLED)))
                .build());
        second.await(SignalRequest::hasSyncState);
        for (var peer : List.of(
                scene.engine.sendPeer().configurations(),
                scene.engine.receivePeer().configurations())) {
            assertThat(peer.getLast().relayOnly()).isTrue();
            assertThat(peer.getLast().iceServers().getFirst().urls()).containsExactly("turns:two.example:443");
        }
    }

    @Test
    void aServerThatDoesNotKnowUsAnyMoreIsJoinedAnew() {
        ScriptedServer.Connection first = scene.join(Scene.joinResponse("PA_me")
                .addOtherParticipants(Scene.someone("ada"))
                .build());
        publish(first, CAMERA, "TR_1");
        var media = scene.engine.receivePeer().emitVideo("PA_ada|TR_cada", "x", "1");
        scene.events.await(SignalingEvent.TrackReceived.class);
        first.cut();
        scene.server.next().send(leave(LeaveRequest.Action.RECONNECT, DisconnectReason.STATE_MISMATCH));
        scene.events.await(SignalingEvent.Reconnecting.class, event -> event.kind() == ReconnectKind.FULL);
        ScriptedServer.Connection third = scene.server.next();
        assertThat(third.target()).doesNotContain("reconnect=1");
        third.send(SignalResponse.newBuilder()
                .setJoin(Scene.joinResponse("PA_me2"))
                .build());
        SignalRequest again = third.await(SignalRequest::hasAddTrack);
        third.send(published(again, "TR_2"));
        third.send(Scene.answer(third.await(SignalRequest::hasOffer)));
        scene.engine.receivePeer().emitState(PeerState.CONNECTED);
        scene.events.await(SignalingEvent.Reconnected.class, event -> event.kind() == ReconnectKind.FULL);
        assertThat(scene.events.of(SignalingEvent.TrackLost.class))
                .containsExactly(new SignalingEvent.TrackLost(ADAS_CAMERA, media));
        assertThat(scene.events.of(SignalingEvent.Joined.class)).hasSize(2);
        assertThat(scene.events.of(SignalingEvent.LocalTrackLive.class)).hasSize(2);
        assertThat(scene.engine.sendPeers().getFirst().isClosed()).isTrue();
        assertThat(scene.engine.receivePeers().getFirst().isClosed()).isTrue();
    }

    @Test
    void aRunningCallGoesOnTryingWhileTheServerIsAway() {
        ScriptedServer.Connection first = scene.join();
        scene.server.refuse(503, 503, "starting");
        first.cut();
        scene.events.await(SignalingEvent.Reconnecting.class);
        // A minute and more of its time.
        scene.events.until("patience", Duration.ofSeconds(20), new java.util.function.BooleanSupplier() {
            private final long end = System.nanoTime() + Duration.ofSeconds(7).toNanos();

            @Override
            public boolean getAsBoolean() {
                return System.nanoTime() > end;
            }
        });
        assertThat(scene.events.of(SignalingEvent.Closed.class)).isEmpty();
        scene.server.refuse(101, 200, "success");
        scene.transportsComeBack(scene.resume(0));
        scene.events.await(SignalingEvent.Reconnected.class);
    }

    @Test
    void aRefusedTokenEndsARunningCall() {
        ScriptedServer.Connection first = scene.join();
        scene.server.refuse(401, 401, "invalid token: expired");
        first.cut();
        assertThat(scene.events.failure(Duration.ofSeconds(5)))
                .isEqualTo(new Failure.NotPermitted("invalid token: expired"));
    }

    @Test
    void aCaptivePortalDoesNotEndARunningCall() {
        ScriptedServer.Connection first = scene.join();
        scene.server.refusalHeader("Location: http://portal.example/");
        scene.server.refuse(302, 302, "<html>log in</html>");
        first.cut();
        scene.events.await(SignalingEvent.Reconnecting.class);
        scene.server.refuse(101, 200, "success");
        scene.transportsComeBack(scene.resume(0));
        scene.events.await(SignalingEvent.Reconnected.class);
    }

    @Test
    void aChangedNetworkResumesAtOnce() {
        ScriptedServer.Connection first = scene.join();
        scene.session.networkChanged();
        ScriptedServer.Connection second = scene.resume(0);
        assertThat(second.target()).contains("reconnect=1", "reconnect_reason=4");
        scene.transportsComeBack(second);
        scene.events.await(SignalingEvent.Reconnected.class);
        assertThat(first.ended()).isTrue();
    }

    @Test
    void aFailedTransportIsResumed() {
        scene.join();
        scene.engine.receivePeer().emitState(PeerState.FAILED);
        assertThat(scene.resume(0).target()).contains("reconnect_reason=3");
    }

    @Test
    void aTransportThatStaysDisconnectedIsResumed() {
        scene.join();
        scene.engine.sendPeer().emitState(PeerState.DISCONNECTED);
        assertThat(scene.resume(0).target()).contains("reconnect_reason=2");
    }

    @Test
    void aResumeWhoseTransportsDoNotComeBackBecomesAFullReconnect() {
        ScriptedServer.Connection first = scene.join();
        first.cut();
        ScriptedServer.Connection second = scene.resume(0);
        second.await(SignalRequest::hasSyncState);
        scene.engine.receivePeer().emitState(PeerState.FAILED);
        // The server itself stays alive: otherwise its silence would be noticed at the same time, and is another case.
        second.await(SignalRequest::hasPingReq);
        second.send(SignalResponse.newBuilder()
                .setPongResp(Pong.getDefaultInstance())
                .build());
        scene.events.await(SignalingEvent.Reconnecting.class, event -> event.kind() == ReconnectKind.FULL);
        scene.accept(Scene.joinResponse("PA_me2").build());
        scene.events.await(SignalingEvent.Reconnected.class, event -> event.kind() == ReconnectKind.FULL);
    }

    @Test
    void aSilentServerIsPingedAndThenGivenUp() {
        ScriptedServer.Connection connection = scene.join();
        assertThat(connection.await(SignalRequest::hasPingReq).getPingReq().getTimestamp())
                .isPositive();
        scene.events.await(SignalingEvent.Reconnecting.class);
    }

    @Test
    void everyReasonToLeaveHasItsOwnEnd() {
        ScriptedServer.Connection connection = scene.join();
        connection.send(leave(LeaveRequest.Action.DISCONNECT, DisconnectReason.DUPLICATE_IDENTITY));
        assertThat(scene.events.failure(Duration.ofSeconds(5))).isEqualTo(new Failure.JoinedElsewhere());
    }

    @Test
    void anOrderToResumeIsFollowedAtOnce() {
        ScriptedServer.Connection connection = scene.join();
        connection.send(leave(LeaveRequest.Action.RESUME, DisconnectReason.MIGRATION));
        assertThat(scene.resume(0).target()).contains("reconnect=1");
    }

    @Test
    void aServerThatForbidsResumingIsJoinedAnew() {
        ScriptedServer.Connection connection = scene.join(Scene.joinResponse("PA_me")
                .setClientConfiguration(
                        ClientConfiguration.newBuilder().setResumeConnection(ClientConfigSetting.DISABLED))
                .build());
        connection.cut();
        assertThat(scene.events.await(SignalingEvent.Reconnecting.class).kind()).isEqualTo(ReconnectKind.FULL);
        assertThat(scene.server.next().target()).doesNotContain("reconnect=1");
    }

    @Test
    void reliablePacketsLostWithTheConnectionAreSentAgain() throws Exception {
        ScriptedServer.Connection first = scene.join();
        var channel = scene.engine.sendPeer().channel("_reliable");
        for (String text : List.of("one", "two", "three")) {
            scene.session.sendData("topic", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), true, List.of());
        }
        scene.events.until(
                "three packets", Duration.ofSeconds(5), () -> channel.sent().size() == 3);
        first.cut();
        scene.events.await(SignalingEvent.Reconnecting.class);
        scene.session.sendData("topic", new byte[] {4}, true, List.of());
        scene.transportsComeBack(scene.resume(1));
        scene.events.await(SignalingEvent.Reconnected.class);
        scene.events.until(
                "sent again", Duration.ofSeconds(5), () -> channel.sent().size() == 6);
        List<Integer> numbers = new java.util.ArrayList<>();
        for (byte[] packet : channel.sent()) {
            numbers.add(livekit.LivekitModels.DataPacket.parseFrom(packet).getSequence());
        }
        assertThat(numbers).containsExactly(1, 2, 3, 2, 3, 4);
    }
}
