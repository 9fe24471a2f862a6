// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.codec.ReceivedAudioTrack;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.SentAudioTrack;
import eu.plenum.codec.SentVideoTrack;
import java.time.Duration;

/** What the reducer asks of the world, by the port it runs through. */
sealed interface SessionEffect {

    /** For the signaling session. */
    sealed interface ToSignaling extends SessionEffect {}

    record Publish(LocalTrack track) implements ToSignaling {}

    record Unpublish(TrackSource source) implements ToSignaling {}

    record TellMuted(TrackSource source, boolean muted) implements ToSignaling {}

    record TellChat(String text) implements ToSignaling {}

    record TellHand(boolean raised) implements ToSignaling {}

    record TellName(String name) implements ToSignaling {}

    record CheckNetwork() implements ToSignaling {}

    record LeaveServer() implements ToSignaling {}

    /** For the call's sound. */
    sealed interface ToSound extends SessionEffect {}

    record UseMicrophone(MicrophoneChoice choice) implements ToSound {}

    record UseSpeaker(SpeakerChoice choice) implements ToSound {}

    record MuteSound(boolean muted) implements ToSound {}

    record FeedMicrophone(SentAudioTrack track) implements ToSound {}

    record StopMicrophone() implements ToSound {}

    record OpenVoice(TrackId id, ReceivedAudioTrack track, double volume) implements ToSound {}

    record CloseVoice(TrackId id) implements ToSound {}

    record TurnVolume(ParticipantId participant, double volume) implements ToSound {}

    /** For the camera. */
    sealed interface ToCamera extends SessionEffect {}

    /** Opens it in place of any that is open. */
    record OpenCamera(CameraChoice choice, int generation) implements ToCamera {}

    record CloseCamera() implements ToCamera {}

    record FeedCamera(SentVideoTrack track) implements ToCamera {}

    record StopCamera() implements ToCamera {}

    /** For the video views. */
    sealed interface ToViews extends SessionEffect {}

    record ShowPictures(TrackId id, ReceivedVideoTrack track) implements ToViews {}

    record LosePictures(TrackId id) implements ToViews {}

    /** For the actor itself. */
    sealed interface ToActor extends SessionEffect {}

    record StartLeaveTimer(Duration limit) implements ToActor {}

    /** The last effect of a session: gives back all it holds. */
    record Release() implements ToActor {}
}
