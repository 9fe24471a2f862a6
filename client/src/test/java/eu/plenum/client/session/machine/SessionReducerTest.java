// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import static eu.plenum.client.testing.TestPeople.EVERYTHING;
import static eu.plenum.client.testing.TestPeople.SELF;
import static eu.plenum.client.testing.TestPeople.joined;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.machine.SessionEffect.CloseCamera;
import eu.plenum.client.session.machine.SessionEffect.LeaveServer;
import eu.plenum.client.session.machine.SessionEffect.MuteSound;
import eu.plenum.client.session.machine.SessionEffect.OpenCamera;
import eu.plenum.client.session.machine.SessionEffect.Publish;
import eu.plenum.client.session.machine.SessionEffect.Release;
import eu.plenum.client.session.machine.SessionEffect.StartLeaveTimer;
import eu.plenum.client.session.machine.SessionEffect.TellMuted;
import eu.plenum.client.session.machine.SessionEffect.Unpublish;
import eu.plenum.client.session.machine.SessionEvent.CameraFailed;
import eu.plenum.client.session.machine.SessionEvent.CameraRunning;
import eu.plenum.client.session.machine.SessionEvent.FromSignaling;
import eu.plenum.client.session.machine.SessionState.Connected;
import eu.plenum.client.session.machine.SessionState.Connecting;
import eu.plenum.client.session.machine.SessionState.Ended;
import eu.plenum.client.session.machine.SessionState.Leaving;
import eu.plenum.client.session.machine.SessionState.Reconnecting;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.testing.TestPeople;
import eu.plenum.client.testing.TestTracks;
import eu.plenum.codec.camera.CaptureFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionReducerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final ParticipantId ANN = new ParticipantId("ann");
    private static final LocalTrack OPEN_MICROPHONE = new LocalTrack(TrackSource.MICROPHONE, 0, 0, 0, false, false);
    private static final LocalTrack HD_CAMERA = new LocalTrack(TrackSource.CAMERA, 1280, 720, 30, false, false);

    private final TestTracks tracks = new TestTracks();
    private final List<SessionEffect> effects = new ArrayList<>();
    private SessionState state;
    private long now;

    @Test
    void devicesStartWhileTheServerIsBeingReached() {
        Step first = SessionReducer.start(request(false), 5);

        assertThat(first.state()).isInstanceOf(Connecting.class);
        assertThat(first.effects())
                .containsExactly(
                        new MuteSound(false),
                        new SessionEffect.UseSpeaker(new SpeakerChoice.SystemDefault()),
                        new SessionEffect.UseMicrophone(new MicrophoneChoice.SystemDefault()),
                        new OpenCamera(new CameraChoice.Synthetic(), 1));
    }

    @Test
    void joiningMutedOpensNoCameraAndPublishesASilentMicrophone() {
        begin(true);
        assertThat(effects).doesNotHaveAnyElementsOfTypes(OpenCamera.class).contains(new MuteSound(true));

        fromServer(joined());

        assertThat(effects).containsExactly(new Publish(new LocalTrack(TrackSource.MICROPHONE, 0, 0, 0, false, true)));
    }

    @Test
    void theCameraIsPublishedOnceItsSizeIsKnown() {
        begin(false);
        fromServer(joined());
        assertThat(effects).containsExactly(new Publish(OPEN_MICROPHONE));

        step(new CameraRunning(1, CaptureFormat.HD));

        assertThat(effects).containsExactly(new Publish(HD_CAMERA));
    }

    @Test
    void aCameraThatRanBeforeWeWereInIsPublishedOnJoining() {
        begin(false);
        step(new CameraRunning(1, CaptureFormat.HD));
        assertThat(effects).isEmpty();

        fromServer(joined());

        assertThat(effects).containsExactlyInAnyOrder(new Publish(OPEN_MICROPHONE), new Publish(HD_CAMERA));
    }

    @Test
    void mutingTheCameraClosesTheDeviceAndUnmutingOpensItAnew() {
        inCall();

        step(new SessionEvent.MuteCamera(true));
        assertThat(effects).containsExactlyInAnyOrder(new TellMuted(TrackSource.CAMERA, true), new CloseCamera());

        step(new SessionEvent.MuteCamera(false));
        assertThat(effects).containsExactly(new OpenCamera(new CameraChoice.Synthetic(), 3));

        step(new CameraRunning(3, CaptureFormat.HD));
        assertThat(effects).containsExactly(new TellMuted(TrackSource.CAMERA, false));
    }

    @Test
    void mutingTheMicrophoneKeepsTheLineOpen() {
        inCall();

        step(new SessionEvent.MuteMicrophone(true));

        assertThat(effects).containsExactlyInAnyOrder(new TellMuted(TrackSource.MICROPHONE, true), new MuteSound(true));
    }

    @Test
    void anotherCameraIsOpenedAtOnceAndPublishedAnewOnlyWhenItsSizeDiffers() {
        inCall();

        step(new SessionEvent.ChooseCamera(new CameraChoice.Device("usb")));
        assertThat(effects).containsExactly(new OpenCamera(new CameraChoice.Device("usb"), 2));
        step(new CameraRunning(2, new CaptureFormat(1280, 720, 25)));
        assertThat(effects).isEmpty();

        step(new SessionEvent.ChooseCamera(new CameraChoice.Device("old")));
        step(new CameraRunning(3, new CaptureFormat(640, 480, 30)));
        assertThat(effects)
                .containsExactly(new Publish(new LocalTrack(TrackSource.CAMERA, 640, 480, 30, false, false)));
    }

    @Test
    void aLateReportOfTheCameraBeforeMeansNothing() {
        inCall();
        step(new SessionEvent.ChooseCamera(new CameraChoice.Device("usb")));

        step(new CameraFailed(1, DeviceProblem.GONE, "Synthetic"));

        assertThat(notices()).isEmpty();
        assertThat(state.call().local().camera().failure()).isEmpty();
    }

    @Test
    void turningTheCameraOffTakesItOutOfTheMeeting() {
        inCall();

        step(new SessionEvent.ChooseCamera(new CameraChoice.Off()));

        assertThat(effects).containsExactlyInAnyOrder(new Unpublish(TrackSource.CAMERA), new CloseCamera());
    }

    @Test
    void aFailedCameraIsToldOnceShownAsMutedAndComesBack() {
        inCall();

        step(new CameraFailed(1, DeviceProblem.GONE, "Desk camera"));
        assertThat(effects).containsExactly(new TellMuted(TrackSource.CAMERA, true));
        step(new CameraFailed(1, DeviceProblem.GONE, "Desk camera"));
        assertThat(notices())
                .containsExactly(new Notice.DeviceFellBack(TrackSource.CAMERA, DeviceProblem.GONE, "Desk camera", ""));

        step(new CameraRunning(1, CaptureFormat.HD));
        assertThat(effects).containsExactly(new TellMuted(TrackSource.CAMERA, false));
        assertThat(notices()).endsWith(new Notice.DeviceReturned(TrackSource.CAMERA, "Desk camera"));
        assertThat(state).isInstanceOf(Connected.class);
    }

    @Test
    void theServerMayMuteUsAndTheUserMayUnmuteAgain() {
        inCall();

        fromServer(new SignalingEvent.MutedByServer(TrackSource.MICROPHONE, true));
        assertThat(effects).containsExactly(new MuteSound(true));
        assertThat(notices()).containsExactly(new Notice.MutedByHost(TrackSource.MICROPHONE));

        step(new SessionEvent.MuteMicrophone(false));
        assertThat(effects)
                .containsExactlyInAnyOrder(new TellMuted(TrackSource.MICROPHONE, false), new MuteSound(false));
    }

    @Test
    void theServerCannotOpenOurMicrophone() {
        inCall();
        step(new SessionEvent.MuteMicrophone(true));

        fromServer(new SignalingEvent.MutedByServer(TrackSource.MICROPHONE, false));

        assertThat(effects).containsExactly(new TellMuted(TrackSource.MICROPHONE, true));
        assertThat(state.call().local().microphoneMuted()).isTrue();
    }

    @Test
    void aTrackTakenOutByTheServerIsNotPublishedAgainByItself() {
        inCall();

        fromServer(new SignalingEvent.LocalTrackGone(TrackSource.MICROPHONE, true));
        fromServer(new SignalingEvent.ParticipantChanged(TestPeople.someone("ann")));
        assertThat(effects).doesNotHaveAnyElementsOfTypes(Publish.class);
        assertThat(notices()).containsExactly(new Notice.UnpublishedByServer(TrackSource.MICROPHONE));

        step(new SessionEvent.MuteMicrophone(false));
        assertThat(effects).contains(new Publish(OPEN_MICROPHONE));
    }

    @Test
    void nothingIsPublishedWithoutPermissionUntilItComes() {
        begin(false);
        step(new CameraRunning(1, CaptureFormat.HD));
        fromServer(joined(new Permissions(EnumSet.noneOf(TrackSource.class), true, true, true)));
        assertThat(effects).isEmpty();

        fromServer(new SignalingEvent.PermissionsChanged(EVERYTHING));

        assertThat(effects).containsExactlyInAnyOrder(new Publish(OPEN_MICROPHONE), new Publish(HD_CAMERA));
    }

    @Test
    void wakingMutesAndChecksTheNetwork() {
        inCall();

        step(new SessionEvent.Woke());

        assertThat(effects)
                .containsExactlyInAnyOrder(
                        new SessionEffect.CheckNetwork(),
                        new TellMuted(TrackSource.CAMERA, true),
                        new TellMuted(TrackSource.MICROPHONE, true),
                        new CloseCamera(),
                        new MuteSound(true));
        assertThat(notices()).containsExactly(new Notice.MutedAfterSleep());
    }

    @Test
    void wakingSaysNothingToWhoWasMuted() {
        begin(true);
        fromServer(joined());

        step(new SessionEvent.Woke());

        assertThat(effects).containsExactly(new SessionEffect.CheckNetwork());
        assertThat(notices()).isEmpty();
    }

    @Test
    void aChangedNetworkIsChecked() {
        inCall();
        step(new SessionEvent.NetworkChanged());
        assertThat(effects).containsExactly(new SessionEffect.CheckNetwork());
    }

    @Test
    void ourTracksAreFedWhereTheServerSaysAndAgainAfterAFullReconnect() {
        inCall();
        var first = tracks.sentVideo();
        var second = tracks.sentVideo();
        var microphone = tracks.sentAudio();

        fromServer(new SignalingEvent.LocalTrackLive(TrackSource.CAMERA, first));
        assertThat(effects).containsExactly(new SessionEffect.FeedCamera(first));
        fromServer(new SignalingEvent.LocalTrackLive(TrackSource.MICROPHONE, microphone));
        assertThat(effects).containsExactly(new SessionEffect.FeedMicrophone(microphone));

        fromServer(new SignalingEvent.Reconnecting(ReconnectKind.FULL));
        fromServer(joined());
        fromServer(new SignalingEvent.LocalTrackLive(TrackSource.CAMERA, second));
        assertThat(effects).containsExactly(new SessionEffect.FeedCamera(second));

        fromServer(new SignalingEvent.LocalTrackGone(TrackSource.CAMERA, false));
        assertThat(effects).containsExactly(new SessionEffect.StopCamera());
    }

    @Test
    void receivedTracksAreHeardAndSeenUntilLostOrReplaced() {
        inCall();
        TrackId voice = new TrackId(ANN, TrackSource.MICROPHONE);
        TrackId picture = new TrackId(ANN, TrackSource.CAMERA);
        var old = tracks.receivedAudio();
        var next = tracks.receivedAudio();
        var video = tracks.receivedVideo();

        fromServer(new SignalingEvent.TrackReceived(voice, old));
        assertThat(effects).containsExactly(new SessionEffect.OpenVoice(voice, old, 1));
        fromServer(new SignalingEvent.TrackReceived(picture, video));
        assertThat(effects).containsExactly(new SessionEffect.ShowPictures(picture, video));
        fromServer(new SignalingEvent.TrackReceived(voice, next));
        assertThat(effects).containsExactly(new SessionEffect.OpenVoice(voice, next, 1));
        fromServer(new SignalingEvent.TrackLost(voice, old));
        assertThat(effects).isEmpty();
        fromServer(new SignalingEvent.ParticipantLeft(ANN));
        assertThat(effects)
                .containsExactlyInAnyOrder(
                        new SessionEffect.CloseVoice(voice), new SessionEffect.LosePictures(picture));
    }

    @Test
    void aVolumeIsKeptOverReconnects() {
        inCall();
        TrackId voice = new TrackId(ANN, TrackSource.MICROPHONE);
        step(new SessionEvent.SetVolume(ANN, 7));
        assertThat(effects).containsExactly(new SessionEffect.TurnVolume(ANN, 2));

        fromServer(new SignalingEvent.Reconnecting(ReconnectKind.FULL));
        fromServer(new SignalingEvent.ParticipantLeft(ANN));
        fromServer(joined("ann"));
        var track = tracks.receivedAudio();
        fromServer(new SignalingEvent.TrackReceived(voice, track));

        assertThat(effects).containsExactly(new SessionEffect.OpenVoice(voice, track, 2));
    }

    @Test
    void aReconnectKeepsTheCallAndSaysHowLongItTook() {
        inCall();
        long joinedAt = ((Connected) state).sinceNanos();
        now += SECOND;
        fromServer(new SignalingEvent.Reconnecting(ReconnectKind.RESUME));
        now += SECOND;
        fromServer(new SignalingEvent.Reconnecting(ReconnectKind.FULL));
        assertThat(state).isInstanceOfSatisfying(Reconnecting.class, reconnecting -> {
            assertThat(reconnecting.kind()).isEqualTo(ReconnectKind.FULL);
            assertThat(reconnecting.sinceNanos()).isEqualTo(joinedAt + SECOND);
        });
        now += SECOND;
        fromServer(joined("ann"));
        fromServer(new SignalingEvent.Reconnected(ReconnectKind.FULL));

        assertThat(state)
                .isInstanceOfSatisfying(
                        Connected.class,
                        connected -> assertThat(connected.sinceNanos()).isEqualTo(joinedAt));
        assertThat(notices()).containsExactly(new Notice.Reconnected(2_000));
        assertThat(effects).isEmpty();
    }

    @Test
    void weAreFirstAndTheOthersKeepTheirOrderOverAFullReconnect() {
        begin(false);
        fromServer(joined("ann", "bob"));
        fromServer(new SignalingEvent.ParticipantChanged(TestPeople.someone("cem")));
        fromServer(new SignalingEvent.Reconnecting(ReconnectKind.FULL));
        fromServer(new SignalingEvent.Joined(
                state.call().room(),
                List.of(
                        TestPeople.someone("dee"),
                        TestPeople.someone("cem"),
                        TestPeople.self(),
                        TestPeople.someone("ann")),
                TestPeople.CAPABILITIES,
                EVERYTHING));

        assertThat(people()).containsExactly("self", "ann", "cem", "dee");
    }

    @Test
    void whoSpeaksIsForgottenWithWhoLeaves() {
        begin(false);
        fromServer(joined("ann"));
        fromServer(new SignalingEvent.SpeakersChanged(Map.of(ANN, 0.5, new ParticipantId("nobody"), 1.0)));
        assertThat(state.call().roster().speaking()).isEqualTo(Map.of(ANN, 0.5));

        fromServer(new SignalingEvent.ParticipantLeft(ANN));

        assertThat(state.call().roster().speaking()).isEmpty();
    }

    @Test
    void qualityAndNamesFollowTheServer() {
        begin(false);
        fromServer(joined("ann"));
        fromServer(new SignalingEvent.QualityChanged(ANN, ConnectionQuality.POOR));
        assertThat(state.call().roster().participants().getLast().quality()).isEqualTo(ConnectionQuality.POOR);

        fromServer(new SignalingEvent.ParticipantChanged(TestPeople.named("ann", "Ann B.")));
        assertThat(state.call().roster().participants().getLast().shownName()).isEqualTo("Ann B.");
    }

    @Test
    void theChatAndTheNoticesKeepTheNewest() {
        inCall();
        for (int number = 1; number <= Call.CHAT_KEPT + 5; number++) {
            fromServer(new SignalingEvent.ChatReceived(
                    new ChatMessage(String.valueOf(number), ANN, Instant.EPOCH, "text")));
        }
        for (int number = 1; number <= NoticeLog.KEPT + 5; number++) {
            fromServer(new SignalingEvent.ChatRefused("text " + number));
        }

        assertThat(state.call().chat()).hasSize(Call.CHAT_KEPT);
        assertThat(state.call().chat().getFirst().id()).isEqualTo("6");
        assertThat(state.call().notices().newest())
                .hasSize(NoticeLog.KEPT)
                .last()
                .isEqualTo(new NumberedNotice(NoticeLog.KEPT + 5, new Notice.ChatNotSent("text 25")));
    }

    @Test
    void beforeWeAreInNothingCanBeSaid() {
        begin(false);

        step(new SessionEvent.SendChat("hello"));

        assertThat(effects).isEmpty();
        assertThat(notices()).containsExactly(new Notice.ChatNotSent("hello"));
    }

    @Test
    void aHostMayLowerOurHand() {
        inCall();
        step(new SessionEvent.RaiseHand(true));
        assertThat(effects).containsExactly(new SessionEffect.TellHand(true));
        fromServer(new SignalingEvent.ParticipantChanged(selfWithHand(true)));
        assertThat(state.call().local().handRaised()).isTrue();

        fromServer(new SignalingEvent.ParticipantChanged(selfWithHand(false)));

        assertThat(state.call().local().handRaised()).isFalse();
    }

    @Test
    void leavingSilencesOurDevicesAtOnceAndEndsWithTheServersAnswer() {
        inCall();

        step(new SessionEvent.Leave());
        assertThat(state).isInstanceOf(Leaving.class);
        assertThat(effects)
                .containsExactlyInAnyOrder(
                        new LeaveServer(),
                        new StartLeaveTimer(SessionReducer.LEAVE_LIMIT),
                        new CloseCamera(),
                        new MuteSound(true));

        fromServer(new SignalingEvent.Closed(new EndReason.Failed(new Failure.ServerStopped())));
        assertThat(effects).containsExactly(new Release());
        assertThat(((Ended) state).reason()).isEqualTo(new EndReason.Left());
    }

    @Test
    void leavingEndsEvenWhenTheServerDoesNotAnswer() {
        inCall();
        step(new SessionEvent.Leave());

        step(new SessionEvent.LeaveTimedOut());

        assertThat(effects).containsExactly(new Release());
        assertThat(((Ended) state).reason()).isEqualTo(new EndReason.Left());
    }

    @Test
    void aMissingEngineEndsTheSessionWithItsReason() {
        begin(false);

        step(new SessionEvent.Broken(new Failure.MediaEngineUnavailable("libX")));

        assertThat(((Ended) state).reason())
                .isEqualTo(new EndReason.Failed(new Failure.MediaEngineUnavailable("libX")));
        assertThat(effects).containsExactly(new Release());
    }

    @Test
    void theMeetingMayEndForItsOwnReason() {
        inCall();

        fromServer(new SignalingEvent.Closed(new EndReason.Failed(new Failure.Removed())));

        assertThat(((Ended) state).reason()).isEqualTo(new EndReason.Failed(new Failure.Removed()));
    }

    private void begin(boolean muted) {
        Step first = SessionReducer.start(request(muted), now);
        state = first.state();
        effects.clear();
        effects.addAll(first.effects());
    }

    private void inCall() {
        begin(false);
        fromServer(joined("ann"));
        step(new CameraRunning(1, CaptureFormat.HD));
        effects.clear();
    }

    private void fromServer(SignalingEvent event) {
        step(new FromSignaling(event));
    }

    private void step(SessionEvent event) {
        Step step = SessionReducer.step(state, event, now);
        state = step.state();
        effects.clear();
        effects.addAll(step.effects());
    }

    private List<Notice> notices() {
        return state.call().notices().newest().stream()
                .map(NumberedNotice::notice)
                .toList();
    }

    private List<String> people() {
        return state.call().roster().participants().stream()
                .map(participant -> participant.id().value())
                .toList();
    }

    private static eu.plenum.client.meeting.Participant selfWithHand(boolean raised) {
        return new eu.plenum.client.meeting.Participant(
                SELF, "self", true, Map.of(), "", Map.of(), raised, ConnectionQuality.UNKNOWN);
    }

    static JoinRequest request(boolean muted) {
        return new JoinRequest(
                new Invitation("ws://127.0.0.1:1", new Credentials.None()),
                "self",
                new CameraChoice.Synthetic(),
                new MicrophoneChoice.SystemDefault(),
                new SpeakerChoice.SystemDefault(),
                muted);
    }
}
