// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.List;

/** Writes down what a user would be told. */
record Telling(List<String> told) implements CallSound.Listener {
    @Override
    public void microphoneFellBack(SoundFailure why, String usedInstead) {
        told.add("microphone " + why + " -> " + usedInstead);
    }

    @Override
    public void microphoneReturned(String name) {
        told.add("microphone returned " + name);
    }

    @Override
    public void speakerFellBack(SoundFailure why, String usedInstead) {
        told.add("speaker " + why + " -> " + usedInstead);
    }

    @Override
    public void speakerReturned(String name) {
        told.add("speaker returned " + name);
    }
}
