// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.session.JoinRequest;

/** What we send and hear with, and what of it the server knows. */
record Local(
        CameraUse camera,
        MicrophoneChoice microphone,
        boolean microphoneMuted,
        SpeakerChoice speaker,
        boolean handRaised,
        Publications publications) {

    static Local of(JoinRequest request) {
        return new Local(
                CameraUse.of(request.camera(), request.cameraMuted()),
                request.microphone(),
                request.microphoneMuted(),
                request.speaker(),
                false,
                Publications.NONE);
    }

    Local withCamera(CameraUse next) {
        return new Local(next, microphone, microphoneMuted, speaker, handRaised, publications);
    }

    Local withMicrophone(MicrophoneChoice next) {
        return new Local(camera, next, microphoneMuted, speaker, handRaised, publications);
    }

    Local withMicrophoneMuted(boolean next) {
        return new Local(camera, microphone, next, speaker, handRaised, publications);
    }

    Local withSpeaker(SpeakerChoice next) {
        return new Local(camera, microphone, microphoneMuted, next, handRaised, publications);
    }

    Local withHandRaised(boolean next) {
        return new Local(camera, microphone, microphoneMuted, speaker, next, publications);
    }

    Local withPublications(Publications next) {
        return new Local(camera, microphone, microphoneMuted, speaker, handRaised, next);
    }
}
