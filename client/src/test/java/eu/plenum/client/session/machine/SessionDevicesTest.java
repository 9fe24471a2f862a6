// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import static eu.plenum.client.testing.TestPeople.EVERYTHING;
import static eu.plenum.client.testing.TestPeople.joined;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.machine.SessionEffect.CloseCamera;
import eu.plenum.client.session.machine.SessionEffect.MuteSound;
import eu.plenum.client.session.machine.SessionEffect.OpenCamera;
import eu.plenum.client.session.machine.SessionEffect.Publish;
import eu.plenum.client.session.machine.SessionEffect.TellMuted;
import eu.plenum.client.session.machine.SessionEffect.Unpublish;
import eu.plenum.client.session.machine.SessionEvent.CameraFailed;
import eu.plenum.client.session.machine.SessionEvent.CameraRunning;
import eu.plenum.client.session.machine.SessionState.Connected;
import eu.plenum.client.session.machine.SessionState.Connecting;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.testing.TestPeople;
import eu.plenum.codec.camera.CaptureFormat;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class SessionDevicesTest extends SessionReducerScenario {
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
}
