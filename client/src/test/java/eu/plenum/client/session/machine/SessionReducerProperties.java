// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.RoomInfo;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.testing.TestPeople;
import eu.plenum.client.testing.TestTracks;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.SentTrack;
import eu.plenum.codec.camera.CaptureFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SessionReducerProperties {
    private static final TestTracks TRACKS = new TestTracks();
    private static final List<ReceivedTrack> VOICES = List.of(TRACKS.receivedAudio(), TRACKS.receivedAudio());
    private static final List<ReceivedTrack> PICTURES = List.of(TRACKS.receivedVideo(), TRACKS.receivedVideo());
    private static final SentTrack SENT_VIDEO = TRACKS.sentVideo();
    private static final SentTrack SENT_AUDIO = TRACKS.sentAudio();

    @Property
    void everyStateAcceptsLeave(@ForAll("histories") List<SessionEvent> history) {
        SessionState state = run(history).getLast().state();

        SessionState left =
                SessionReducer.step(state, new SessionEvent.Leave(), 1).state();

        assertThat(left).isInstanceOfAny(SessionState.Leaving.class, SessionState.Ended.class);
        assertThat(SessionReducer.step(left, new SessionEvent.LeaveTimedOut(), 2)
                        .state())
                .isInstanceOf(SessionState.Ended.class);
    }

    @Property
    void endedAbsorbsAndHasNoEffect(
            @ForAll("histories") List<SessionEvent> history, @ForAll("histories") List<SessionEvent> later) {
        SessionState state = run(history).getLast().state();
        SessionState ended = SessionReducer.step(
                        state, new SessionEvent.FromSignaling(new SignalingEvent.Closed(new EndReason.Left())), 1)
                .state();

        for (SessionEvent event : later) {
            Step step = SessionReducer.step(ended, event, 2);
            assertThat(step.state()).isSameAs(ended);
            assertThat(step.effects()).isEmpty();
        }
    }

    @Property
    void releaseIsTheLastEffectAndComesExactlyWithTheEnd(@ForAll("histories") List<SessionEvent> history) {
        boolean ended = false;
        for (Step step : run(history)) {
            boolean releases = step.effects().contains(new SessionEffect.Release());
            boolean endsNow = !ended && step.state() instanceof SessionState.Ended;
            assertThat(releases).isEqualTo(endsNow);
            if (releases) {
                assertThat(step.effects()).last().isEqualTo(new SessionEffect.Release());
            }
            ended |= endsNow;
        }
    }

    @Property
    void theVersionGrowsExactlyWithChanges(@ForAll("histories") List<SessionEvent> history) {
        SessionState before =
                SessionReducer.start(SessionReducerScenario.request(false), 0).state();
        for (Step step : run(history).subList(1, history.size() + 1)) {
            long grown = step.state().call().version() - before.call().version();
            assertThat(grown).isEqualTo(step.state().equals(before) ? 0 : 1);
            before = step.state();
        }
    }

    @Property
    void participantsAreUniqueSelfIsFirstAndNobodyOvertakes(@ForAll("histories") List<SessionEvent> history) {
        List<ParticipantId> before = List.of();
        for (Step step : run(history)) {
            SessionSnapshot snapshot = Snapshots.of(step.state());
            List<ParticipantId> now = snapshot.participants().stream()
                    .map(participant -> participant.id())
                    .toList();
            assertThat(now).doesNotHaveDuplicates();
            assertThat(snapshot.participants().stream().skip(1).noneMatch(participant -> participant.self()))
                    .isTrue();
            List<ParticipantId> othersBefore = others(before, now);
            assertThat(others(now, before)).isEqualTo(othersBefore);
            assertThat(now).containsAll(snapshot.speaking().keySet());
            before = now;
        }
    }

    /** Whatever happens, the microphone is open and the camera in use only while the user wants it and a call is there. */
    @Property
    void devicesFollowTheState(@ForAll("histories") List<SessionEvent> history) {
        boolean cameraOpen = false;
        boolean silent = true;
        for (Step step : run(history)) {
            for (SessionEffect effect : step.effects()) {
                switch (effect) {
                    case SessionEffect.OpenCamera _ -> cameraOpen = true;
                    case SessionEffect.CloseCamera _ -> cameraOpen = false;
                    case SessionEffect.MuteSound(boolean muted) -> silent = muted;
                    case SessionEffect.Release _ -> {
                        cameraOpen = false;
                        silent = true;
                    }
                    default -> {}
                }
            }
            SessionState state = step.state();
            Local local = state.call().local();
            assertThat(cameraOpen).isEqualTo(state.capturing() && local.camera().wanted());
            assertThat(silent).isEqualTo(!state.capturing() || local.microphoneMuted());
        }
    }

    /** A voice is in the mix exactly while its track is received, and never twice. */
    @Property
    void voicesFollowTheTracks(@ForAll("histories") List<SessionEvent> history) {
        Set<TrackId> voices = new HashSet<>();
        for (Step step : run(history)) {
            for (SessionEffect effect : step.effects()) {
                switch (effect) {
                    case SessionEffect.OpenVoice(TrackId id, var _, double _) -> voices.add(id);
                    case SessionEffect.CloseVoice(TrackId id) ->
                        assertThat(voices.remove(id)).isTrue();
                    case SessionEffect.Release _ -> voices.clear();
                    default -> {}
                }
            }
            if (!(step.state() instanceof SessionState.Ended)) {
                assertThat(voices)
                        .isEqualTo(step.state().call().received().keySet().stream()
                                .filter(id -> !id.source().isVideo())
                                .collect(java.util.stream.Collectors.toSet()));
            }
        }
    }

    /** Never one the server unmuted, never without permission, never one the user turned off. */
    @Property
    void whatTheServerIsToldIsWhatTheUserWants(@ForAll("histories") List<SessionEvent> history) {
        for (Step step : run(history)) {
            Local local = step.state().call().local();
            var told = local.publications().told();
            if (step.state().joined() && told.containsKey(TrackSource.MICROPHONE)) {
                assertThat(told.get(TrackSource.MICROPHONE).muted()).isEqualTo(local.microphoneMuted());
                assertThat(local.microphone()).isNotInstanceOf(MicrophoneChoice.Off.class);
            }
            if (step.state().joined()
                    && told.containsKey(TrackSource.CAMERA)
                    && local.camera().muted()) {
                assertThat(told.get(TrackSource.CAMERA).muted()).isTrue();
            }
            if (step.state().joined()) {
                assertThat(step.state().call().permissions().publish()).containsAll(told.keySet());
            }
        }
    }

    private static List<ParticipantId> others(List<ParticipantId> list, List<ParticipantId> kept) {
        return list.stream()
                .filter(kept::contains)
                .filter(id -> !id.equals(TestPeople.SELF))
                .toList();
    }

    /** The first step and one more for each event. */
    private static List<Step> run(List<SessionEvent> history) {
        List<Step> steps = new ArrayList<>();
        steps.add(SessionReducer.start(SessionReducerScenario.request(false), 0));
        long now = 0;
        for (SessionEvent event : history) {
            steps.add(SessionReducer.step(steps.getLast().state(), event, ++now));
        }
        return steps;
    }

    @Provide
    Arbitrary<List<SessionEvent>> histories() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, signaling()),
                        net.jqwik.api.Tuple.of(3, commands()),
                        net.jqwik.api.Tuple.of(2, devices()),
                        net.jqwik.api.Tuple.of(1, rare()))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<SessionEvent> rare() {
        return Arbitraries.of(
                new SessionEvent.Woke(),
                new SessionEvent.NetworkChanged(),
                new SessionEvent.LeaveTimedOut(),
                new SessionEvent.Broken(new Failure.Internal("test")),
                new SessionEvent.Leave(),
                new SessionEvent.FromSignaling(new SignalingEvent.Closed(new EndReason.Failed(new Failure.Removed()))));
    }

    private static Arbitrary<SessionEvent> commands() {
        return Arbitraries.of(
                new SessionEvent.MuteMicrophone(true),
                new SessionEvent.MuteMicrophone(false),
                new SessionEvent.MuteCamera(true),
                new SessionEvent.MuteCamera(false),
                new SessionEvent.ChooseCamera(new CameraChoice.Off()),
                new SessionEvent.ChooseCamera(new CameraChoice.Device("usb")),
                new SessionEvent.ChooseMicrophone(new MicrophoneChoice.Off()),
                new SessionEvent.ChooseMicrophone(new MicrophoneChoice.Device("usb")),
                new SessionEvent.ChooseSpeaker(new SpeakerChoice.Device("usb")),
                new SessionEvent.SetVolume(new ParticipantId("a"), Double.NaN),
                new SessionEvent.SetVolume(new ParticipantId("a"), -3),
                new SessionEvent.SendChat("hello"),
                new SessionEvent.RaiseHand(true),
                new SessionEvent.Rename("other"));
    }

    private static Arbitrary<SessionEvent> devices() {
        Arbitrary<Integer> generation = Arbitraries.integers().between(1, 6);
        return Arbitraries.oneOf(
                generation.map(number -> new SessionEvent.CameraRunning(number, CaptureFormat.HD)),
                generation.map(number -> new SessionEvent.CameraRunning(number, new CaptureFormat(640, 480, 30))),
                generation.map(number -> new SessionEvent.CameraFailed(number, DeviceProblem.GONE, "camera")),
                Arbitraries.just(new SessionEvent.MicrophoneFellBack(DeviceProblem.BUSY, "one", "other")),
                Arbitraries.just(new SessionEvent.SpeakerReturned("one")));
    }

    private static Arbitrary<SessionEvent> signaling() {
        Arbitrary<ParticipantId> someone = Arbitraries.of("a", "b", "c").map(ParticipantId::new);
        Arbitrary<Integer> either = Arbitraries.integers().between(0, 1);
        Arbitrary<SignalingEvent> events = Arbitraries.oneOf(
                Arbitraries.of(
                        TestPeople.admitted("a", "c"),
                        TestPeople.joined(),
                        TestPeople.joined("a", "b"),
                        TestPeople.joined("b", "c", "b"),
                        TestPeople.joined(new Permissions(EnumSet.of(TrackSource.MICROPHONE), true, true, true), "a")),
                someone.map(id -> new SignalingEvent.ParticipantChanged(TestPeople.someone(id.value()))),
                Arbitraries.just(new SignalingEvent.ParticipantChanged(TestPeople.self())),
                someone.map(SignalingEvent.ParticipantLeft::new),
                someone.map(id -> new SignalingEvent.SpeakersChanged(Map.of(id, 0.5))),
                someone.map(id -> new SignalingEvent.QualityChanged(id, ConnectionQuality.LOST)),
                Arbitraries.just(new SignalingEvent.RoomChanged(RoomInfo.UNKNOWN)),
                Arbitraries.of(
                        new SignalingEvent.PermissionsChanged(TestPeople.EVERYTHING),
                        new SignalingEvent.PermissionsChanged(
                                new Permissions(EnumSet.noneOf(TrackSource.class), false, true, false))),
                someone.flatMap(id -> either.map(
                        n -> new SignalingEvent.TrackReceived(new TrackId(id, TrackSource.MICROPHONE), VOICES.get(n)))),
                someone.flatMap(id -> either.map(
                        n -> new SignalingEvent.TrackLost(new TrackId(id, TrackSource.MICROPHONE), VOICES.get(n)))),
                someone.flatMap(id -> either.map(
                        n -> new SignalingEvent.TrackReceived(new TrackId(id, TrackSource.CAMERA), PICTURES.get(n)))),
                someone.flatMap(id -> either.map(
                        n -> new SignalingEvent.TrackLost(new TrackId(id, TrackSource.CAMERA), PICTURES.get(n)))),
                Arbitraries.of(
                        new SignalingEvent.LocalTrackLive(TrackSource.CAMERA, SENT_VIDEO),
                        new SignalingEvent.LocalTrackLive(TrackSource.MICROPHONE, SENT_AUDIO),
                        new SignalingEvent.LocalTrackGone(TrackSource.CAMERA, true),
                        new SignalingEvent.LocalTrackGone(TrackSource.MICROPHONE, false),
                        new SignalingEvent.MutedByServer(TrackSource.MICROPHONE, true),
                        new SignalingEvent.MutedByServer(TrackSource.MICROPHONE, false),
                        new SignalingEvent.MutedByServer(TrackSource.CAMERA, true),
                        new SignalingEvent.MutedByServer(TrackSource.CAMERA, false)),
                someone.map(id -> new SignalingEvent.ChatReceived(new ChatMessage("1", id, Instant.EPOCH, "hi"))),
                Arbitraries.of(
                        new SignalingEvent.Reconnecting(ReconnectKind.RESUME),
                        new SignalingEvent.Reconnecting(ReconnectKind.FULL),
                        new SignalingEvent.Reconnected(ReconnectKind.RESUME)));
        return events.map(SessionEvent.FromSignaling::new);
    }
}
