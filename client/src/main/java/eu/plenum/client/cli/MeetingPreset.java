// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.settings.Setting;
import eu.plenum.client.settings.Settings;
import java.util.Optional;

/** A meeting to open in the window; what the command line leaves out is as the user chose it before. */
record MeetingPreset(
        Invitation invitation,
        Optional<String> name,
        Optional<CameraChoice> camera,
        Optional<MicrophoneChoice> microphone,
        Optional<SpeakerChoice> speaker) {

    JoinRequest request(Settings settings) {
        return new JoinRequest(
                invitation,
                name.orElseGet(() -> settings.get(Setting.NAME)),
                camera.orElseGet(() -> settings.get(Setting.CAMERA)),
                microphone.orElseGet(() -> settings.get(Setting.MICROPHONE)),
                speaker.orElseGet(() -> settings.get(Setting.SPEAKER)),
                false);
    }
}
