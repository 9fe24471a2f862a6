// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.testing;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.CallCommands;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was commanded, each as one line: {@code chat hello}. */
public final class RecordedCommands implements CallCommands {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public List<String> lines() {
        return lines;
    }

    @Override
    public void muteMicrophone(boolean muted) {
        lines.add("microphone muted " + muted);
    }

    @Override
    public void muteCamera(boolean muted) {
        lines.add("camera muted " + muted);
    }

    @Override
    public void chooseCamera(CameraChoice choice) {
        lines.add("camera " + choice);
    }

    @Override
    public void chooseMicrophone(MicrophoneChoice choice) {
        lines.add("microphone " + choice);
    }

    @Override
    public void chooseSpeaker(SpeakerChoice choice) {
        lines.add("speaker " + choice);
    }

    @Override
    public void volume(ParticipantId participant, double volume) {
        lines.add("volume " + participant.value() + " " + volume);
    }

    @Override
    public void sendChat(String text) {
        lines.add("chat " + text);
    }

    @Override
    public void raiseHand(boolean raised) {
        lines.add("hand " + raised);
    }

    @Override
    public void rename(String name) {
        lines.add("name " + name);
    }

    @Override
    public void leave() {
        lines.add("leave");
    }
}
