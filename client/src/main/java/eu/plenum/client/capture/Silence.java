// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SoundCheck;
import eu.plenum.client.device.SpeakerChoice;

/** The check of a machine that has no sound. */
record Silence() implements SoundCheck {

    @Override
    public void microphone(MicrophoneChoice choice) {}

    @Override
    public void speaker(SpeakerChoice choice) {}

    @Override
    public double microphoneLevel() {
        return 0;
    }

    @Override
    public void testSpeaker() {}

    @Override
    public void close() {}
}
