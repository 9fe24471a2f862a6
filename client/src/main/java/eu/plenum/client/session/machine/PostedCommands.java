// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.CallCommands;
import java.util.function.Consumer;

/** Turns what a person does into events. */
record PostedCommands(Consumer<SessionEvent> events) implements CallCommands {

    @Override
    public void muteMicrophone(boolean muted) {
        events.accept(new SessionEvent.MuteMicrophone(muted));
    }

    @Override
    public void muteCamera(boolean muted) {
        events.accept(new SessionEvent.MuteCamera(muted));
    }

    @Override
    public void chooseCamera(CameraChoice choice) {
        events.accept(new SessionEvent.ChooseCamera(choice));
    }

    @Override
    public void chooseMicrophone(MicrophoneChoice choice) {
        events.accept(new SessionEvent.ChooseMicrophone(choice));
    }

    @Override
    public void chooseSpeaker(SpeakerChoice choice) {
        events.accept(new SessionEvent.ChooseSpeaker(choice));
    }

    @Override
    public void volume(ParticipantId participant, double volume) {
        events.accept(new SessionEvent.SetVolume(participant, volume));
    }

    @Override
    public void sendChat(String text) {
        events.accept(new SessionEvent.SendChat(text));
    }

    @Override
    public void raiseHand(boolean raised) {
        events.accept(new SessionEvent.RaiseHand(raised));
    }

    @Override
    public void rename(String name) {
        events.accept(new SessionEvent.Rename(name));
    }

    @Override
    public void leave() {
        events.accept(new SessionEvent.Leave());
    }
}
