// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** What is done to the microphone's sound before it is sent. Tones and files are never processed. */
public record VoiceProcessing(boolean echoCancellation, boolean noiseSuppression, boolean gainControl) {
    public static final VoiceProcessing DEFAULT = new VoiceProcessing(true, true, true);
    public static final VoiceProcessing NONE = new VoiceProcessing(false, false, false);
}
