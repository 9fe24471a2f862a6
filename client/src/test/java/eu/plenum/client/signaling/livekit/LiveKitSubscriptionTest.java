// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.signaling.SignalingEvent;
import java.util.List;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.ParticipantPermission;
import livekit.LivekitModels.SubscriptionError;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SubscriptionPermissionUpdate;
import livekit.LivekitRtc.SubscriptionResponse;
import livekit.LivekitRtc.UpdateTrackSettings;
import org.junit.jupiter.api.Test;

/** What a session asks of the tracks others publish. */
class LiveKitSubscriptionTest extends LiveKitSessionScenario {
    private static final ViewSize SHOWN = new ViewSize(640, 360);

    @Test
    void soundIsSubscribedAtOnceAndAPictureNeverShownIsNot() {
        ScriptedServer.Connection connection = scene.letIn(withAda());
        assertThat(subscribed(connection)).containsExactly("TR_mada");
        connection.send(Scene.update(Scene.someone("bob")));
        assertThat(subscribed(connection)).containsExactly("TR_mbob");
        askedNothingElse(connection);
    }

    @Test
    void showingAPictureSubscribesItAndThenSaysItsSize() {
        ScriptedServer.Connection connection = scene.letIn(withAda());
        subscribed(connection);
        scene.session.show(ADAS_CAMERA, SHOWN);
        assertThat(subscribed(connection)).containsExactly("TR_cada");
        UpdateTrackSettings settings = settings(connection);
        assertThat(settings.getTrackSidsList()).containsExactly("TR_cada");
        assertThat(settings.getDisabled()).isFalse();
        assertThat(settings.getWidth()).isEqualTo(640);
        assertThat(settings.getHeight()).isEqualTo(360);
    }

    @Test
    void aPictureHiddenAgainStaysSubscribedButDisabled() {
        ScriptedServer.Connection connection = scene.letIn(withAda());
        subscribed(connection);
        scene.session.show(ADAS_CAMERA, SHOWN);
        subscribed(connection);
        settings(connection);
        scene.session.show(ADAS_CAMERA, new ViewSize(320, 180));
        scene.session.show(ADAS_CAMERA, ViewSize.HIDDEN);
        assertThat(settings(connection).getDisabled())
                .as("many changes are one request")
                .isTrue();
        scene.session.show(ADAS_CAMERA, SHOWN);
        SignalRequest next = connection.await(request -> request.hasSubscription() || request.hasTrackSetting());
        assertThat(next.hasTrackSetting())
                .as("shown again without a new subscription")
                .isTrue();
        assertThat(next.getTrackSetting().getDisabled()).isFalse();
    }

    @Test
    void whoIsThereIsToldBeforeTheTransportsAreUpSoThatTheirPicturesAreAskedForAtOnce() {
        ScriptedServer.Connection connection = scene.letIn(withAda());
        SignalingEvent.Admitted admitted = scene.events.await(SignalingEvent.Admitted.class);
        assertThat(admitted.participants())
                .extracting(participant -> participant.id().value())
                .containsExactly("me", "ada");
        scene.session.show(ADAS_CAMERA, SHOWN);
        assertThat(subscribed(connection)).containsExactly("TR_mada");
        assertThat(subscribed(connection)).containsExactly("TR_cada");
        assertThat(scene.events.of(SignalingEvent.Joined.class)).isEmpty();
    }

    @Test
    void whatIsShownAlreadyIsSubscribedWithTheSoundWhenItIsAnnounced() {
        ScriptedServer.Connection connection = scene.join();
        scene.session.show(ADAS_CAMERA, SHOWN);
        connection.send(Scene.update(Scene.someone("ada")));
        assertThat(subscribed(connection)).containsExactly("TR_cada", "TR_mada");
        assertThat(settings(connection).getWidth()).isEqualTo(640);
        connection.send(Scene.update(Scene.someone("ada").clearTracks().setVersion(2)));
        connection.send(Scene.update(Scene.someone("ada").setVersion(3)));
        assertThat(subscribed(connection)).as("published anew").containsExactly("TR_cada", "TR_mada");
    }

    @Test
    void aFullReconnectSubscribesWhatIsShownAndNothingElse() {
        ScriptedServer.Connection first = scene.join(withAda());
        scene.session.show(ADAS_CAMERA, SHOWN);
        settings(first);
        first.send(leave(LeaveRequest.Action.RECONNECT, DisconnectReason.STATE_MISMATCH));
        ScriptedServer.Connection second = scene.letIn(
                withAda().toBuilder().addOtherParticipants(Scene.someone("bob")).build());
        assertThat(subscribed(second)).containsExactly("TR_cada", "TR_mada", "TR_mbob");
        assertThat(settings(second).getTrackSidsList()).containsExactly("TR_cada");
        askedNothingElse(second);
        assertThat(scene.events.of(SignalingEvent.Admitted.class))
                .as("the views are there already")
                .hasSize(1);
    }

    @Test
    void withoutPermissionNothingIsAskedForAndWithItEverything() {
        ScriptedServer.Connection connection = scene.join(
                withAda().toBuilder().setParticipant(receiving(false)).build());
        scene.session.show(ADAS_CAMERA, SHOWN);
        askedNothingElse(connection);
        connection.send(Scene.update(receiving(true).setVersion(2)));
        assertThat(subscribed(connection)).containsExactly("TR_cada", "TR_mada");
    }

    @Test
    void aTrackItsPublisherAllowsAgainIsAskedForAgain() {
        ScriptedServer.Connection connection = scene.letIn(withAda());
        subscribed(connection);
        connection.send(failed("TR_mada", SubscriptionError.SE_CODEC_UNSUPPORTED));
        connection.send(SignalResponse.newBuilder()
                .setSubscriptionPermissionUpdate(SubscriptionPermissionUpdate.newBuilder()
                        .setParticipantSid("PA_ada")
                        .setTrackSid("TR_mada")
                        .setAllowed(true))
                .build());
        assertThat(subscribed(connection)).containsExactly("TR_mada");
    }

    @Test
    void whatTheServerFailsToGiveIsAskedForAgainButNotForever() {
        ScriptedServer.Connection connection = scene.letIn(withAda());
        assertThat(subscribed(connection)).containsExactly("TR_mada");
        scene.transportsComeUp(connection);
        for (int times = 1; times <= 3; times++) {
            connection.send(failed("TR_mada", SubscriptionError.SE_TRACK_NOTFOUND));
            assertThat(subscribed(connection)).containsExactly("TR_mada");
        }
        connection.send(failed("TR_mada", SubscriptionError.SE_TRACK_NOTFOUND));
        askedNothingElse(connection);
    }

    @Test
    void aCodecWeDoNotHaveIsNotAskedForAgain() {
        ScriptedServer.Connection connection = scene.letIn(withAda());
        subscribed(connection);
        connection.send(failed("TR_mada", SubscriptionError.SE_CODEC_UNSUPPORTED));
        connection.send(failed("TR_unknown", SubscriptionError.SE_UNKNOWN));
        askedNothingElse(connection);
        scene.session.show(ADAS_CAMERA, SHOWN);
        assertThat(subscribed(connection)).containsExactly("TR_cada");
    }

    private static JoinResponse withAda() {
        return Scene.joinResponse("PA_me")
                .addOtherParticipants(Scene.someone("ada"))
                .build();
    }

    private static ParticipantInfo.Builder receiving(boolean permitted) {
        return Scene.me("PA_me")
                .setPermission(ParticipantPermission.newBuilder()
                        .setCanPublish(true)
                        .setCanPublishData(true)
                        .setCanSubscribe(permitted));
    }

    private static SignalResponse failed(String sid, SubscriptionError error) {
        return SignalResponse.newBuilder()
                .setSubscriptionResponse(
                        SubscriptionResponse.newBuilder().setTrackSid(sid).setErr(error))
                .build();
    }

    private static List<String> subscribed(ScriptedServer.Connection connection) {
        var request = connection.await(SignalRequest::hasSubscription).getSubscription();
        assertThat(request.getSubscribe()).isTrue();
        return List.copyOf(request.getTrackSidsList());
    }

    private static UpdateTrackSettings settings(ScriptedServer.Connection connection) {
        return connection.await(SignalRequest::hasTrackSetting).getTrackSetting();
    }

    /** After an answer of ours to something else nothing about tracks has been said. */
    private static void askedNothingElse(ScriptedServer.Connection connection) {
        connection.send(Scene.offer(77));
        List<SignalRequest> before = connection.until(SignalRequest::hasAnswer);
        assertThat(before).noneMatch(SignalRequest::hasSubscription).noneMatch(SignalRequest::hasTrackSetting);
    }
}
