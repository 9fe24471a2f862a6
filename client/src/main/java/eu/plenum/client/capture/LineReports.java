// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import eu.plenum.client.device.DeviceListener;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.SoundFailure;

/** Passes on what lines being tried out report. */
record LineReports(DeviceListener microphone, DeviceListener speaker) implements CallSound.Listener {

    @Override
    public void microphoneFellBack(SoundFailure why, String usedInstead) {
        microphone.failed(DeviceProblems.of(why), why.device(), usedInstead);
    }

    @Override
    public void microphoneReturned(String name) {
        microphone.running();
    }

    @Override
    public void speakerFellBack(SoundFailure why, String usedInstead) {
        speaker.failed(DeviceProblems.of(why), why.device(), usedInstead);
    }

    @Override
    public void speakerReturned(String name) {
        speaker.running();
    }
}
