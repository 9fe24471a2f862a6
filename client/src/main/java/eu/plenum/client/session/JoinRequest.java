// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Invitation;

/**
 * Everything a join needs.
 *
 * @param name we want to be shown as; may be empty
 * @param microphoneMuted the microphone is muted at first
 * @param cameraMuted the camera is off at first; its device is not even opened
 */
public record JoinRequest(
        Invitation invitation,
        String name,
        CameraChoice camera,
        MicrophoneChoice microphone,
        SpeakerChoice speaker,
        boolean microphoneMuted,
        boolean cameraMuted) {

    /** @param muted both microphone and camera at first, or neither */
    public JoinRequest(
            Invitation invitation,
            String name,
            CameraChoice camera,
            MicrophoneChoice microphone,
            SpeakerChoice speaker,
            boolean muted) {
        this(invitation, name, camera, microphone, speaker, muted, muted);
    }
}
