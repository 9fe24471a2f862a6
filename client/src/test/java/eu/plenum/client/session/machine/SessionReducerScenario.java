// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import static eu.plenum.client.testing.TestPeople.SELF;
import static eu.plenum.client.testing.TestPeople.joined;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.machine.SessionEvent.CameraRunning;
import eu.plenum.client.session.machine.SessionEvent.FromSignaling;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.testing.TestTracks;
import eu.plenum.codec.camera.CaptureFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A session that a test takes through its events, and what the last one asked for. */
abstract class SessionReducerScenario {
    static final long SECOND = 1_000_000_000L;
    static final ParticipantId ANN = new ParticipantId("ann");
    static final LocalTrack OPEN_MICROPHONE = new LocalTrack(TrackSource.MICROPHONE, 0, 0, 0, false, false);
    static final LocalTrack HD_CAMERA = new LocalTrack(TrackSource.CAMERA, 1280, 720, 30, false, false);

    final TestTracks tracks = new TestTracks();
    final List<SessionEffect> effects = new ArrayList<>();
    SessionState state;
    long now;

    void begin(boolean muted) {
        Step first = SessionReducer.start(request(muted), now);
        state = first.state();
        effects.clear();
        effects.addAll(first.effects());
    }

    void inCall() {
        begin(false);
        fromServer(joined("ann"));
        step(new CameraRunning(1, CaptureFormat.HD));
        effects.clear();
    }

    void fromServer(SignalingEvent event) {
        step(new FromSignaling(event));
    }

    void step(SessionEvent event) {
        Step step = SessionReducer.step(state, event, now);
        state = step.state();
        effects.clear();
        effects.addAll(step.effects());
    }

    List<Notice> notices() {
        return state.call().notices().newest().stream()
                .map(NumberedNotice::notice)
                .toList();
    }

    List<String> people() {
        return state.call().roster().participants().stream()
                .map(participant -> participant.id().value())
                .toList();
    }

    static eu.plenum.client.meeting.Participant selfWithHand(boolean raised) {
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
