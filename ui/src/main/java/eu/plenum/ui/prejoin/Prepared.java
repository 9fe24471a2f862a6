// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;

/** What a person has decided before joining. The name may be empty. */
public record Prepared(
        String name,
        CameraChoice camera,
        MicrophoneChoice microphone,
        SpeakerChoice speaker,
        boolean microphoneMuted,
        boolean cameraOff) {}
