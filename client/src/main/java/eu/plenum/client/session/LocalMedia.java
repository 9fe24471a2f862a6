// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;

/** What we send and hear with, as chosen; what is really in use may have fallen back, as a notice said. */
public record LocalMedia(
        CameraChoice camera,
        boolean cameraMuted,
        MicrophoneChoice microphone,
        boolean microphoneMuted,
        SpeakerChoice speaker,
        boolean handRaised) {}
