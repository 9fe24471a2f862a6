// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.Layer;
import java.time.Duration;
import java.util.Set;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.ParticipantPermission;
import livekit.LivekitModels.VideoQuality;
import livekit.LivekitRtc.MuteTrackRequest;
import livekit.LivekitRtc.RequestResponse;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.TrackUnpublishedResponse;
import org.junit.jupiter.api.Test;

class LiveKitSessionTest extends LiveKitSessionScenario {
    @Test
    void theTokenTravelsInAHeaderAndNotInTheAddress() {
        ScriptedServer.Connection connection = scene.join();
        assertThat(connection.header("authorization")).isEqualTo("Bearer token-one");
        assertThat(connection.target())
                .startsWith("/rtc?")
                .contains("protocol=16", "sdk=cpp", "auto_subscribe=0", "adaptive_stream=0", "version=0.1.0")
                .doesNotContain("token-one")
                .doesNotContain("reconnect");
    }

    @Test
    void joinedNamesEverybodyOnceTheTransportsAreUp() {
        scene.accept(Scene.joinResponse("PA_me")
                .addOtherParticipants(Scene.someone("ada"))
                .build());
        SignalingEvent.Joined joined = scene.events.await(SignalingEvent.Joined.class);
        assertThat(scene.events.all().get(1)).isEqualTo(joined);
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
}
