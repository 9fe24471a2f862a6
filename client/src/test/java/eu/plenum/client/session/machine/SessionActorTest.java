// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import static eu.plenum.client.testing.TestPeople.joined;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.actor.VirtualMailbox;
import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.platform.ConnectivityListener;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.client.signaling.MediaStatistics;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.testing.FakeCallSound;
import eu.plenum.client.testing.FakeCameras;
import eu.plenum.client.testing.FakeSignalingSession;
import eu.plenum.client.testing.GreyFrame;
import eu.plenum.client.testing.TestPeople;
import eu.plenum.client.testing.TestTracks;
import eu.plenum.codec.ReceiveStatistics;
import eu.plenum.codec.TrackKind;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.SoundFailure;
import eu.plenum.codec.camera.CameraDirectory;
import eu.plenum.codec.camera.CameraFailure;
import eu.plenum.codec.camera.CaptureFormat;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SessionActorTest {
    private static final ParticipantId ANN = new ParticipantId("ann");
    private static final TrackId VOICE = new TrackId(ANN, TrackSource.MICROPHONE);
    private static final TrackId PICTURE = new TrackId(ANN, TrackSource.CAMERA);

    private final VirtualMailbox mailbox = new VirtualMailbox();
    private final FakeCameras cameras = new FakeCameras();
    private final TestTracks tracks = new TestTracks();
    private final AtomicReference<FakeSignalingSession> server = new AtomicReference<>();
    private final AtomicReference<FakeCallSound> sound = new AtomicReference<>();
    private final AtomicReference<ConnectivityListener> machine = new AtomicReference<>();
    private final AtomicBoolean watching = new AtomicBoolean();

    @Test
    void whatItPublishesIsFedFromTheDevices() {
        SessionActor session = inCall();
        var video = tracks.sentVideo();
        var audio = tracks.sentAudio();
        emit(new SignalingEvent.LocalTrackLive(TrackSource.CAMERA, video));
        emit(new SignalingEvent.LocalTrackLive(TrackSource.MICROPHONE, audio));

        cameras.newest().deliver(GreyFrame.of(16, 16, 100));
        sound.get().speak();

        assertThat(server.get().told()).containsExactly("publish microphone 0x0", "publish camera 1280x720");
        assertThat(video.frames()).isEqualTo(1);
        assertThat(audio.blocks()).isEqualTo(1);
        assertThat(session.snapshot().phase()).isInstanceOf(SessionPhase.Connected.class);
    }

    @Test
    void afterAFullReconnectTheNewTracksAreFedAndTheOldOnesNot() {
        inCall();
        var oldVideo = tracks.sentVideo();
        var oldAudio = tracks.sentAudio();
        var newVideo = tracks.sentVideo();
        var newAudio = tracks.sentAudio();
        emit(new SignalingEvent.LocalTrackLive(TrackSource.CAMERA, oldVideo));
        emit(new SignalingEvent.LocalTrackLive(TrackSource.MICROPHONE, oldAudio));
        emit(new SignalingEvent.Reconnecting(ReconnectKind.FULL));
        emit(joined("ann"));
        emit(new SignalingEvent.LocalTrackLive(TrackSource.CAMERA, newVideo));
        emit(new SignalingEvent.LocalTrackLive(TrackSource.MICROPHONE, newAudio));

        cameras.newest().deliver(GreyFrame.of(16, 16, 100));
        sound.get().speak();

        assertThat(oldVideo.frames()).isZero();
        assertThat(oldAudio.blocks()).isZero();
        assertThat(newVideo.frames()).isEqualTo(1);
        assertThat(newAudio.blocks()).isEqualTo(1);
    }

    @Test
    void aMutedCameraIsClosedAndItsLateFramesGoNowhere() {
        SessionActor session = inCall();
        var video = tracks.sentVideo();
        emit(new SignalingEvent.LocalTrackLive(TrackSource.CAMERA, video));
        var camera = cameras.newest();

        session.commands().muteCamera(true);
        mailbox.run();
        camera.deliver(GreyFrame.of(16, 16, 100));

        assertThat(camera.isClosed()).isTrue();
        assertThat(video.frames()).isZero();
        assertThat(server.get().told()).endsWith("mute camera");

        session.commands().muteCamera(false);
        mailbox.run();
        cameras.newest().listener().running(CaptureFormat.HD);
        mailbox.run();
        cameras.newest().deliver(GreyFrame.of(16, 16, 100));

        assertThat(cameras.opened()).hasSize(2);
        assertThat(video.frames()).isEqualTo(1);
        assertThat(server.get().told()).endsWith("unmute camera");
    }

    @Test
    void aMutedMicrophoneKeepsItsLine() {
        SessionActor session = inCall();

        session.commands().muteMicrophone(true);
        mailbox.run();

        assertThat(sound.get().isMuted()).isTrue();
        assertThat(sound.get().microphone()).isEqualTo(new eu.plenum.codec.audio.MicrophoneChoice.SystemDefault());
        assertThat(server.get().told()).endsWith("mute microphone");
    }

    @Test
    void eachVoiceHasAPlaceInTheMixWithItsVolume() {
        SessionActor session = inCall();
        var first = tracks.receivedAudio();
        var second = tracks.receivedAudio();
        session.commands().volume(ANN, 0.5);
        emit(new SignalingEvent.TrackReceived(VOICE, first));
        assertThat(sound.get().inputs().getFirst().volume()).isEqualTo(0.5);
        assertThat(session.level(ANN)).isEqualTo(0.25);

        emit(new SignalingEvent.TrackReceived(VOICE, second));
        assertThat(sound.get().inputs().getFirst().isClosed()).isTrue();
        assertThat(sound.get().inputs().getLast().volume()).isEqualTo(0.5);

        session.commands().volume(ANN, 1.5);
        mailbox.run();
        assertThat(sound.get().inputs().getLast().volume()).isEqualTo(1.5);
        assertThat(session.snapshot().volume(ANN)).isEqualTo(1.5);

        emit(new SignalingEvent.TrackLost(VOICE, second));
        assertThat(sound.get().inputs()).allMatch(FakeCallSound.FakeInput::isClosed);
        assertThat(session.level(ANN)).isZero();
    }

    @Test
    void aViewOutlivesTheTrackItShows() {
        SessionActor session = inCall();
        var first = tracks.receivedVideo();
        var second = tracks.receivedVideo();
        Painted target = new Painted();
        var view = session.views().open(PICTURE, target);
        view.shownAt(new ViewSize(64, 64));
        emit(new SignalingEvent.TrackReceived(PICTURE, first));
        first.deliver(32, 32, 1, 10);
        emit(new SignalingEvent.Reconnecting(ReconnectKind.FULL));
        emit(new SignalingEvent.TrackLost(PICTURE, first));
        emit(joined("ann"));
        emit(new SignalingEvent.TrackReceived(PICTURE, second));
        second.deliver(32, 32, 1, 20);
        first.deliver(32, 32, 1, 30);

        assertThat(target.published).containsExactly(10L, 20L);
        assertThat(server.get().told()).containsOnlyOnce("show ann camera 64x64");
    }

    @Test
    void weSeeOurselvesAndTheServerIsNotAskedForIt() {
        SessionActor session = inCall();
        Painted target = new Painted();
        var view = session.views().open(new TrackId(TestPeople.SELF, TrackSource.CAMERA), target);
        view.shownAt(new ViewSize(32, 32));
        mailbox.run();

        cameras.newest().deliver(GreyFrame.of(16, 16, 100));
        view.close();
        cameras.newest().deliver(GreyFrame.of(16, 16, 100));

        assertThat(target.published).containsExactly(7L);
        assertThat(server.get().told()).noneMatch(told -> told.startsWith("show"));
    }

    @Test
    void devicesThatFailAreToldAndDoNotEndTheSession() {
        SessionActor session = inCall();

        sound.get().listener().microphoneFellBack(new SoundFailure.Gone("Headset"), "Built-in");
        cameras.newest().listener().failed(new CameraFailure.Busy("Desk camera"));
        mailbox.run();

        assertThat(notices(session))
                .containsExactly(
                        new Notice.DeviceFellBack(TrackSource.MICROPHONE, DeviceProblem.GONE, "Headset", "Built-in"),
                        new Notice.DeviceFellBack(TrackSource.CAMERA, DeviceProblem.BUSY, "Desk camera", ""));
        assertThat(session.snapshot().ended()).isFalse();
    }

    @Test
    void aMachineWithoutSoundOrCamerasCanStillMeet() {
        SessionActor session = start(
                _ -> {
                    throw new UnsatisfiedLinkError("no sound library");
                },
                () -> {
                    throw new IllegalStateException("no camera library");
                });
        emit(joined("ann"));
        emit(new SignalingEvent.TrackReceived(VOICE, tracks.receivedAudio()));

        assertThat(session.snapshot().phase()).isInstanceOf(SessionPhase.Connected.class);
        assertThat(notices(session))
                .containsExactlyInAnyOrder(
                        new Notice.DeviceFellBack(TrackSource.MICROPHONE, DeviceProblem.UNAVAILABLE, "", ""),
                        new Notice.SpeakerFellBack(DeviceProblem.UNAVAILABLE, "", ""),
                        new Notice.DeviceFellBack(TrackSource.CAMERA, DeviceProblem.UNAVAILABLE, "", ""));
    }

    @Test
    void aMissingEngineEndsTheSessionWithItsReason() {
        SessionActor session = new SessionActor(
                SessionReducerScenario.request(false),
                new SessionPorts(
                        _ -> {
                            throw new CannotJoin(new Failure.MediaEngineUnavailable("libX11"));
                        },
                        FakeCallSound::new,
                        () -> cameras,
                        _ -> () -> {}),
                mailbox,
                Runnable::run);
        mailbox.run();

        assertThat(session.ended()).isCompleted();
        assertThat(session.snapshot().phase())
                .isEqualTo(new SessionPhase.Ended(new EndReason.Failed(new Failure.MediaEngineUnavailable("libX11"))));
        assertThat(cameras.opened()).isEmpty();
    }

    @Test
    void leavingGivesEverythingBack() {
        SessionActor session = inCall();
        var voice = tracks.receivedAudio();
        emit(new SignalingEvent.TrackReceived(VOICE, voice));

        session.commands().leave();
        mailbox.run();

        assertThat(session.ended())
                .isCompletedWithValueMatching(
                        last -> last.phase().equals(new SessionPhase.Ended(new EndReason.Left())));
        assertThat(cameras.newest().isClosed()).isTrue();
        assertThat(sound.get().isClosed()).isTrue();
        assertThat(sound.get().inputs()).allMatch(FakeCallSound.FakeInput::isClosed);
        assertThat(watching).isFalse();
        assertThat(mailbox.isClosed()).isTrue();
        assertThat(session.statistics()).isCompletedWithValue(CallStatistics.NONE);
    }

    @Test
    void aServerThatDoesNotAnswerALeaveDelaysItAtMostTwoSeconds() {
        SessionActor session = inCall();
        server.get().ignoreLeave();

        session.commands().leave();
        mailbox.advance(Duration.ofSeconds(1));
        assertThat(session.ended()).isNotDone();
        mailbox.advance(Duration.ofSeconds(1));

        assertThat(session.ended()).isCompleted();
    }

    @Test
    void aCameraThatDoesNotCloseDoesNotKeepTheSession() {
        CameraDirectory stuck = new FakeCameras();
        List<Runnable> neverRun = new ArrayList<>();
        SessionActor session = new SessionActor(
                SessionReducerScenario.request(false), ports(FakeCallSound::new, () -> stuck), mailbox, neverRun::add);
        mailbox.run();

        session.commands().leave();
        mailbox.run();

        assertThat(session.ended()).succeedsWithin(SessionActor.RELEASE_LIMIT.multipliedBy(10));
        assertThat(neverRun).isNotEmpty();
    }

    @Test
    void wakingMutesAndAsksForACheck() {
        SessionActor session = inCall();

        machine.get().woke();
        mailbox.run();

        assertThat(server.get().told()).contains("check network", "mute camera", "mute microphone");
        assertThat(cameras.newest().isClosed()).isTrue();
        assertThat(session.snapshot().local().microphoneMuted()).isTrue();
    }

    @Test
    void listenersSeeEveryVersionOnceAndInOrder() {
        SessionActor session = start();
        List<Long> versions = new ArrayList<>();
        Runnable stop = session.onChange(snapshot -> versions.add(snapshot.version()));
        session.onChange(_ -> {
            throw new IllegalStateException("a listener that breaks");
        });
        emit(joined("ann"));
        session.commands().sendChat("hello");
        session.commands().muteMicrophone(true);
        session.commands().muteMicrophone(true);
        mailbox.run();
        stop.run();
        session.commands().muteMicrophone(false);
        mailbox.run();

        assertThat(versions).containsExactly(1L, 2L, 3L);
        assertThat(session.snapshot().version()).isEqualTo(4);
        assertThat(server.get().told()).contains("say hello");
    }

    @Test
    void whoListensAfterTheEndStillSeesIt() {
        SessionActor session = inCall();
        session.commands().leave();
        mailbox.run();
        AtomicReference<SessionSnapshot> seen = new AtomicReference<>();

        session.onChange(seen::set);

        assertThat(seen.get().ended()).isTrue();
    }

    @Test
    void statisticsAreTheServersInTheSessionsWords() {
        SessionActor session = inCall();
        server.get()
                .measure(new MediaStatistics(
                        Map.of(
                                PICTURE,
                                new ReceiveStatistics.Inbound(
                                        TrackKind.VIDEO, "VP8", 640, 360, 50, 25, 1, 0.5, 3, 0.02, 0, 0, 0, 9)),
                        Map.of()));

        assertThat(session.statistics())
                .isCompletedWithValueMatching(statistics -> statistics
                        .received()
                        .get(PICTURE)
                        .equals(new CallStatistics.Received("VP8", 640, 360, 50, 25, 1, 500, 3, 20, 0, 0, 0, 9)));
    }

    @Test
    void anotherCameraTakesOverAtOnce() {
        SessionActor session = inCall();
        var before = cameras.newest();

        session.commands().chooseCamera(new CameraChoice.Device("usb"));
        mailbox.run();

        assertThat(before.isClosed()).isTrue();
        assertThat(cameras.newest().choice()).isEqualTo(new eu.plenum.codec.camera.CameraChoice.Device("usb"));
    }

    private SessionActor inCall() {
        SessionActor session = start();
        emit(joined("ann"));
        cameras.newest().listener().running(CaptureFormat.HD);
        mailbox.run();
        return session;
    }

    private SessionActor start() {
        return start(
                listener -> {
                    sound.set(new FakeCallSound(listener));
                    return sound.get();
                },
                () -> cameras);
    }

    private SessionActor start(
            Function<CallSound.Listener, CallSound> soundOpener, Supplier<CameraDirectory> cameraOpener) {
        SessionActor session = new SessionActor(
                SessionReducerScenario.request(false), ports(soundOpener, cameraOpener), mailbox, Runnable::run);
        mailbox.run();
        return session;
    }

    private SessionPorts ports(
            Function<CallSound.Listener, CallSound> soundOpener, Supplier<CameraDirectory> cameraOpener) {
        return new SessionPorts(
                listener -> {
                    server.set(new FakeSignalingSession(listener));
                    return server.get();
                },
                soundOpener,
                cameraOpener,
                listener -> {
                    machine.set(listener);
                    watching.set(true);
                    return () -> watching.set(false);
                });
    }

    private void emit(SignalingEvent event) {
        server.get().emit(event);
        mailbox.run();
    }

    private static List<Notice> notices(SessionActor session) {
        return session.snapshot().notices().stream().map(NumberedNotice::notice).toList();
    }

    private static final class Painted implements FrameTarget {
        private final List<Long> published = new ArrayList<>();

        @Override
        public ViewSize wanted() {
            return new ViewSize(32, 32);
        }

        @Override
        public ByteBuffer acquire(int width, int height) {
            return ByteBuffer.allocateDirect(width * height * 4);
        }

        @Override
        public void publish(long captureNanos) {
            published.add(captureNanos);
        }
    }
}
