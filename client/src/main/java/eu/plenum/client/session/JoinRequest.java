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
 * @param joinMuted neither microphone nor camera is open at first; the camera's device is not even opened
 */
public record JoinRequest(
        Invitation invitation,
        String name,
        CameraChoice camera,
        MicrophoneChoice microphone,
        SpeakerChoice speaker,
        boolean joinMuted) {}
