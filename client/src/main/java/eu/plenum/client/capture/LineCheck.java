// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SoundCheck;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.codec.audio.CallSound;

/** Tries lines out through a call's sound that no call uses. */
record LineCheck(CallSound sound) implements SoundCheck {

    @Override
    public void microphone(MicrophoneChoice choice) {
        sound.microphone(CodecChoices.microphone(choice));
    }

    @Override
    public void speaker(SpeakerChoice choice) {
        sound.speaker(CodecChoices.speaker(choice));
    }

    @Override
    public double microphoneLevel() {
        return sound.microphoneLevel();
    }

    @Override
    public void testSpeaker() {
        sound.testSpeaker();
    }

    @Override
    public void close() {
        sound.close();
    }
}
