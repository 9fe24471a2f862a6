// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.ParticipantId;

/**
 * What a person can do in a call: buttons, menus, shortcuts and the command line all call these. Each returns at once, may be
 * called from any thread and shows in a later snapshot; after the end each does nothing.
 */
public interface CallCommands {

    void muteMicrophone(boolean muted);

    void muteCamera(boolean muted);

    void chooseCamera(CameraChoice choice);

    void chooseMicrophone(MicrophoneChoice choice);

    void chooseSpeaker(SpeakerChoice choice);

    /** How loud someone is for us: 0 silent, 1 as sent, at most 2. Kept over reconnects. */
    void volume(ParticipantId participant, double volume);

    void sendChat(String text);

    void raiseHand(boolean raised);

    void rename(String name);

    void leave();
}
