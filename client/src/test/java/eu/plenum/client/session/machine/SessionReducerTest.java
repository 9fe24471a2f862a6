// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import static eu.plenum.client.testing.TestPeople.EVERYTHING;
import static eu.plenum.client.testing.TestPeople.joined;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.machine.SessionEffect.CloseCamera;
import eu.plenum.client.session.machine.SessionEffect.LeaveServer;
import eu.plenum.client.session.machine.SessionEffect.MuteSound;
import eu.plenum.client.session.machine.SessionEffect.Release;
import eu.plenum.client.session.machine.SessionEffect.StartLeaveTimer;
import eu.plenum.client.session.machine.SessionState.Connected;
import eu.plenum.client.session.machine.SessionState.Ended;
import eu.plenum.client.session.machine.SessionState.Leaving;
import eu.plenum.client.session.machine.SessionState.Reconnecting;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.testing.TestPeople;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionReducerTest extends SessionReducerScenario {
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
    void whoIsThereCanBeShownWhileWeAreStillConnecting() {
        begin(false);

        fromServer(TestPeople.admitted("ann", "bob"));

        assertThat(state).isInstanceOf(SessionState.Connecting.class);
        assertThat(people()).containsExactly("self", "ann", "bob");
        assertThat(effects).isEmpty();
        fromServer(joined("bob", "cem"));
        assertThat(people()).containsExactly("self", "bob", "cem");
        fromServer(TestPeople.admitted("late"));
        assertThat(people()).as("too late to mean anything").containsExactly("self", "bob", "cem");
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
}
