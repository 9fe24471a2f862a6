// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.camera.CaptureFormat;

/** All that can happen to a session, by where it comes from. */
sealed interface SessionEvent {

    /** A person wants something. */
    sealed interface Command extends SessionEvent {}

    record MuteMicrophone(boolean muted) implements Command {}

    record MuteCamera(boolean muted) implements Command {}

    record ChooseCamera(CameraChoice choice) implements Command {}

    record ChooseMicrophone(MicrophoneChoice choice) implements Command {}

    record ChooseSpeaker(SpeakerChoice choice) implements Command {}

    record SetVolume(ParticipantId participant, double volume) implements Command {}

    record SendChat(String text) implements Command {}

    record RaiseHand(boolean raised) implements Command {}

    record Rename(String name) implements Command {}

    record Leave() implements Command {}

    /** The provider reports. */
    record FromSignaling(SignalingEvent event) implements SessionEvent {}

    /** A capture or playback device reports. */
    sealed interface FromDevices extends SessionEvent {}

    /** Pictures come. {@code generation} says from which opening of a camera; those of an older one are late and mean nothing. */
    record CameraRunning(int generation, CaptureFormat format) implements FromDevices {}

    record CameraFailed(int generation, DeviceProblem problem, String device) implements FromDevices {}

    record MicrophoneFellBack(DeviceProblem problem, String device, String instead) implements FromDevices {}

    record MicrophoneReturned(String device) implements FromDevices {}

    record SpeakerFellBack(DeviceProblem problem, String device, String instead) implements FromDevices {}

    record SpeakerReturned(String device) implements FromDevices {}

    /** The machine reports. */
    sealed interface FromMachine extends SessionEvent {}

    record NetworkChanged() implements FromMachine {}

    /** It was asleep: who sat before it may be another one now. */
    record Woke() implements FromMachine {}

    /** A timer asked for by an effect ran out. */
    sealed interface FromTimer extends SessionEvent {}

    record LeaveTimedOut() implements FromTimer {}

    /** The session cannot begin or cannot go on, by no fault of the server's. */
    record Broken(Failure failure) implements SessionEvent {}
}
