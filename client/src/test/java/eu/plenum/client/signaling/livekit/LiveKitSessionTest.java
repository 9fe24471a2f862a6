// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.Layer;
import eu.plenum.codec.PeerState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import livekit.LivekitModels.ClientConfigSetting;
import livekit.LivekitModels.ClientConfiguration;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.ParticipantPermission;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.VideoQuality;
import livekit.LivekitRtc.ICEServer;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.MuteTrackRequest;
import livekit.LivekitRtc.ReconnectResponse;
import livekit.LivekitRtc.RequestResponse;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SubscribedCodec;
import livekit.LivekitRtc.SubscribedQuality;
import livekit.LivekitRtc.SubscribedQualityUpdate;
import livekit.LivekitRtc.SyncState;
import livekit.LivekitRtc.TrackPublishedResponse;
import livekit.LivekitRtc.TrackUnpublishedResponse;
import livekit.LivekitRtc.UpdateTrackSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveKitSessionTest {
    private static final LocalTrack CAMERA = new LocalTrack(TrackSource.CAMERA, 1280, 720, 30, false, false);
    private static final LocalTrack MICROPHONE = new LocalTrack(TrackSource.MICROPHONE, 0, 0, 0, false, false);
    private static final TrackId ADAS_CAMERA = new TrackId(new ParticipantId("ada"), TrackSource.CAMERA);

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theTokenTravelsInAHeaderAndNotInTheAddress() {
        ScriptedServer.Connection connection = scene.join();
        assertThat(connection.header("authorization")).isEqualTo("Bearer token-one");
        assertThat(connection.target())
                .startsWith("/rtc?")
                .contains("protocol=16", "sdk=cpp", "auto_subscribe=1", "adaptive_stream=1", "version=0.1.0")
                .doesNotContain("token-one")
                .doesNotContain("reconnect");
    }

    @Test
    void joinedNamesEverybodyOnceTheTransportsAreUp() {
        scene.accept(Scene.joinResponse("PA_me")
                .addOtherParticipants(Scene.someone("ada"))
                .build());
        SignalingEvent.Joined joined = scene.events.await(SignalingEvent.Joined.class);
        assertThat(scene.events.all().getFirst()).isEqualTo(joined);
        assertThat(joined.participants())
                .extracting(participant -> participant.id().value())
                .containsExactly("me", "ada");
        assertThat(joined.participants().get(1).tracks()).containsOnlyKeys(TrackSource.CAMERA, TrackSource.MICROPHONE);
        assertThat(joined.capabilities().chat()).isTrue();
    }

    @Test
    void leavingSaysGoodbyeAndClosesNormally() {
        ScriptedServer.Connection connection = scene.join();
        scene.session.leave();
        assertThat(connection.await(SignalRequest::hasLeave).getLeave().getReason())
                .isEqualTo(DisconnectReason.CLIENT_INITIATED);
        assertThat(scene.events.await(SignalingEvent.Closed.class).reason()).isEqualTo(new EndReason.Left());
        scene.events.until("close frame", Duration.ofSeconds(5), () -> connection.closeCode() == 1000);
        assertThat(scene.engine.sendPeer().isClosed()).isTrue();
        assertThat(scene.engine.receivePeer().isClosed()).isTrue();
    }

    @Test
    void nothingFollowsClosed() {
        ScriptedServer.Connection connection = scene.join();
        scene.session.leave();
        scene.events.await(SignalingEvent.Closed.class);
        connection.send(Scene.update(Scene.someone("ada")));
        scene.session.publish(CAMERA);
        scene.session.sendChat("too late");
        scene.session.networkChanged();
        scene.events.until("gone", Duration.ofSeconds(5), connection::ended);
        assertThat(scene.events.all().getLast()).isInstanceOf(SignalingEvent.Closed.class);
        assertThat(scene.session
                        .statistics()
                        .orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                        .join()
                        .received())
                .isEmpty();
    }

    @Test
    void cameraAndMicrophoneGoIntoOneOffer() {
        ScriptedServer.Connection connection = scene.join();
        int offers = scene.engine.sendPeer().offers();
        scene.session.publish(CAMERA);
        scene.session.publish(MICROPHONE);
        SignalRequest camera = connection.await(SignalRequest::hasAddTrack);
        SignalRequest microphone = connection.await(SignalRequest::hasAddTrack);
        assertThat(camera.getAddTrack().getLayersList())
                .extracting(layer -> layer.getWidth() + "x" + layer.getHeight())
                .containsExactly("320x180", "640x360", "1280x720");
        connection.send(published(camera, "TR_1"));
        scene.events.await(SignalingEvent.LocalTrackLive.class);
        assertThat(scene.engine.sendPeer().offers()).isEqualTo(offers);
        connection.send(published(microphone, "TR_2"));
        connection.await(SignalRequest::hasOffer);
        assertThat(scene.engine.sendPeer().offers()).isEqualTo(offers + 1);
        assertThat(scene.engine.sendPeer().videoTracks()).hasSize(1);
        assertThat(scene.engine.sendPeer().audioTracks()).hasSize(1);
    }

    @Test
    void aTrackTheServerDoesNotTakeIsGone() {
        ScriptedServer.Connection connection = scene.join();
        scene.session.publish(CAMERA);
        SignalRequest camera = connection.await(SignalRequest::hasAddTrack);
        connection.send(SignalResponse.newBuilder()
                .setRequestResponse(RequestResponse.newBuilder()
                        .setReason(RequestResponse.Reason.NOT_ALLOWED)
                        .setAddTrack(camera.getAddTrack()))
                .build());
        assertThat(scene.events.await(SignalingEvent.LocalTrackGone.class))
                .isEqualTo(new SignalingEvent.LocalTrackGone(TrackSource.CAMERA, true));
    }

    @Test
    void aTrackTheServerNeverAnswersForIsGone() {
        ScriptedServer.Connection connection = scene.join();
        scene.session.publish(MICROPHONE);
        connection.await(SignalRequest::hasAddTrack);
        assertThat(scene.events.await(SignalingEvent.LocalTrackGone.class).byServer())
                .isTrue();
    }

    @Test
    void aTrackTheServerEndsIsTakenOutOfThePeer() {
        ScriptedServer.Connection connection = scene.join();
        publish(connection, CAMERA, "TR_1");
        connection.send(SignalResponse.newBuilder()
                .setTrackUnpublished(TrackUnpublishedResponse.newBuilder().setTrackSid("TR_1"))
                .build());
        assertThat(scene.events.await(SignalingEvent.LocalTrackGone.class).byServer())
                .isTrue();
        assertThat(scene.engine.sendPeer().videoTracks().getFirst().isRemoved()).isTrue();
    }

    @Test
    void theServersMuteStopsTheTrackAndIsTold() {
        ScriptedServer.Connection connection = scene.join();
        publish(connection, MICROPHONE, "TR_1");
        connection.send(SignalResponse.newBuilder()
                .setMute(MuteTrackRequest.newBuilder().setSid("TR_1").setMuted(true))
                .build());
        assertThat(scene.events.await(SignalingEvent.MutedByServer.class))
                .isEqualTo(new SignalingEvent.MutedByServer(TrackSource.MICROPHONE, true));
        assertThat(scene.engine.sendPeer().audioTracks().getFirst().isEnabled()).isFalse();
        scene.session.mute(TrackSource.MICROPHONE, false);
        assertThat(connection.await(SignalRequest::hasMute).getMute().getMuted())
                .isFalse();
        assertThat(scene.engine.sendPeer().audioTracks().getFirst().isEnabled()).isTrue();
    }

    @Test
    void takenPermissionsTakeTheirTracks() {
        ScriptedServer.Connection connection = scene.join();
        publish(connection, CAMERA, "TR_1");
        connection.send(Scene.update(Scene.me("PA_me")
                .setVersion(2)
                .setPermission(ParticipantPermission.newBuilder().setCanSubscribe(true))));
        assertThat(scene.events
                        .await(SignalingEvent.PermissionsChanged.class)
                        .permissions()
                        .publish())
                .isEmpty();
        assertThat(scene.events.await(SignalingEvent.LocalTrackGone.class).source())
                .isEqualTo(TrackSource.CAMERA);
        scene.session.sendChat("hello");
        assertThat(scene.events.await(SignalingEvent.ChatRefused.class).text()).isEqualTo("hello");
    }

    @Test
    void layersNobodyWatchesArePaused() {
        ScriptedServer.Connection connection = scene.join();
        publish(connection, CAMERA, "TR_1");
        connection.send(watched("TR_1", VideoQuality.LOW, VideoQuality.MEDIUM));
        scene.events.until(
                "layers",
                Duration.ofSeconds(5),
                () -> scene.engine
                        .sendPeer()
                        .videoTracks()
                        .getFirst()
                        .layers()
                        .equals(Set.of(Layer.LOW, Layer.MEDIUM)));
        connection.send(watched("TR_1"));
        scene.events.until(
                "no layers",
                Duration.ofSeconds(5),
                () -> scene.engine.sendPeer().videoTracks().getFirst().layers().isEmpty());
    }

    @Test
    void aTrackNeverShownIsDisabledAtOnce() {
        ScriptedServer.Connection connection = scene.join();
        connection.send(Scene.update(Scene.someone("ada")));
        UpdateTrackSettings settings =
                connection.await(SignalRequest::hasTrackSetting).getTrackSetting();
        assertThat(settings.getTrackSidsList()).containsExactly("TR_cada");
        assertThat(settings.getDisabled()).isTrue();
    }

    @Test
    void theSizeShownIsAskedForAndHidingDisables() {
        ScriptedServer.Connection connection = scene.join();
        connection.send(Scene.update(Scene.someone("ada")));
        connection.await(SignalRequest::hasTrackSetting);
        scene.session.show(ADAS_CAMERA, new ViewSize(640, 360));
        UpdateTrackSettings shown =
                connection.await(SignalRequest::hasTrackSetting).getTrackSetting();
        assertThat(shown.getDisabled()).isFalse();
        assertThat(shown.getWidth()).isEqualTo(640);
        assertThat(shown.getHeight()).isEqualTo(360);
        scene.session.show(ADAS_CAMERA, new ViewSize(320, 180));
        scene.session.show(ADAS_CAMERA, ViewSize.HIDDEN);
        assertThat(connection
                        .await(SignalRequest::hasTrackSetting)
                        .getTrackSetting()
                        .getDisabled())
                .as("many changes are one request")
                .isTrue();
    }

    @Test
    void mediaThatComesBeforeItsParticipantWaits() {
        ScriptedServer.Connection connection = scene.join();
        var media = scene.engine.receivePeer().emitVideo("PA_ada|TR_cada", "x", "1");
        connection.send(Scene.update(Scene.someone("ada")));
        assertThat(scene.events.await(SignalingEvent.TrackReceived.class))
                .isEqualTo(new SignalingEvent.TrackReceived(ADAS_CAMERA, media));
        scene.engine.receivePeer().emitGone(media);
        assertThat(scene.events.await(SignalingEvent.TrackLost.class).id()).isEqualTo(ADAS_CAMERA);
    }

    @Test
    void theServersOfferIsAnsweredWithItsId() {
        ScriptedServer.Connection connection = scene.join();
        connection.send(SignalResponse.newBuilder()
                .setOffer(SessionDescription.newBuilder()
                        .setType("offer")
                        .setSdp("theirs")
                        .setId(41))
                .build());
        SessionDescription answer = connection.await(SignalRequest::hasAnswer).getAnswer();
        assertThat(answer.getId()).isEqualTo(41);
        assertThat(answer.getSdp()).isEqualTo("answer to theirs");
    }

    @Test
    void aCutSocketIsResumed() {
        ScriptedServer.Connection first = scene.join(Scene.joinResponse("PA_me")
                .addOtherParticipants(Scene.someone("ada"))
                .addOtherParticipants(Scene.someone("bob"))
                .build());
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
        assertThat(state.getSubscription().getTrackSidsList()).isEmpty();
        assertThat(state.getSubscription().getSubscribe()).isFalse();
        assertThat(state.getPublishTracksList())
                .extracting(track -> track.getTrack().getSid())
                .containsExactly("TR_1");
        assertThat(state.getAnswer().getSdp()).isEqualTo("answer to theirs");
        assertThat(state.getOffer().getSdp()).isEqualTo("theirs");
        assertThat(state.getTrackSidsDisabledList()).containsExactly("TR_cada", "TR_cbob");
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
        scene.resume(0).await(SignalRequest::hasSyncState);
        scene.engine.receivePeer().emitState(PeerState.FAILED);
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

    @Test
    void someoneWhoJoinsAgainTakesTheOldOnesPlace() {
        ScriptedServer.Connection connection = scene.join(Scene.joinResponse("PA_me")
                .addOtherParticipants(Scene.someone("ada").setJoinedAt(1))
                .build());
        connection.send(Scene.update(Scene.someone("ada").setSid("PA_ada2").setJoinedAt(2)));
        scene.events.await(
                SignalingEvent.ParticipantChanged.class,
                event -> event.participant().id().value().equals("ada"));
        assertThat(scene.events.of(SignalingEvent.ParticipantLeft.class)).hasSize(1);
        connection.send(Scene.update(Scene.someone("ada").setState(ParticipantInfo.State.DISCONNECTED)));
        connection.send(Scene.update(Scene.someone("bob")));
        scene.events.await(
                SignalingEvent.ParticipantChanged.class,
                event -> event.participant().id().value().equals("bob"));
        assertThat(scene.events.of(SignalingEvent.ParticipantLeft.class))
                .as("the old one's leaving is not the new one's")
                .hasSize(1);
    }

    @Test
    void raisingAHandIsAnAttributeOfOurOwn() {
        ScriptedServer.Connection connection = scene.join();
        scene.session.raiseHand(true);
        assertThat(connection
                        .await(SignalRequest::hasUpdateMetadata)
                        .getUpdateMetadata()
                        .getAttributesOrThrow("handRaisedAt"))
                .isNotEmpty();
        scene.session.rename("New Name");
        assertThat(connection
                        .await(SignalRequest::hasUpdateMetadata)
                        .getUpdateMetadata()
                        .getName())
                .isEqualTo("New Name");
        connection.send(Scene.update(Scene.someone("ada").putAttributes("handRaisedAt", "2026-01-01T00:00:00Z")));
        assertThat(scene.events
                        .await(SignalingEvent.ParticipantChanged.class)
                        .participant()
                        .handRaised())
                .isTrue();
    }

    static SignalResponse leave(LeaveRequest.Action action, DisconnectReason reason) {
        return SignalResponse.newBuilder()
                .setLeave(LeaveRequest.newBuilder().setAction(action).setReason(reason))
                .build();
    }

    private void publish(ScriptedServer.Connection connection, LocalTrack track, String sid) {
        scene.session.publish(track);
        connection.send(published(connection.await(SignalRequest::hasAddTrack), sid));
        connection.send(Scene.answer(connection.await(SignalRequest::hasOffer)));
        scene.events.await(SignalingEvent.LocalTrackLive.class, event -> event.source() == track.source());
    }

    private static SignalResponse published(SignalRequest addTrack, String sid) {
        return SignalResponse.newBuilder()
                .setTrackPublished(TrackPublishedResponse.newBuilder()
                        .setCid(addTrack.getAddTrack().getCid())
                        .setTrack(TrackInfo.newBuilder().setSid(sid)))
                .build();
    }

    private static SignalResponse watched(String sid, VideoQuality... enabled) {
        SubscribedCodec.Builder codec = SubscribedCodec.newBuilder().setCodec("vp8");
        for (VideoQuality quality : List.of(VideoQuality.LOW, VideoQuality.MEDIUM, VideoQuality.HIGH)) {
            codec.addQualities(SubscribedQuality.newBuilder()
                    .setQuality(quality)
                    .setEnabled(List.of(enabled).contains(quality)));
        }
        return SignalResponse.newBuilder()
                .setSubscribedQualityUpdate(
                        SubscribedQualityUpdate.newBuilder().setTrackSid(sid).addSubscribedCodecs(codec))
                .build();
    }
}
