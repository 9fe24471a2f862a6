// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

/** Microphone and speaker tried out without a meeting. Every method may be called from any thread and returns at once. */
public interface SoundCheck extends AutoCloseable {

    void microphone(MicrophoneChoice choice);

    void speaker(SpeakerChoice choice);

    /** How loud the microphone is now, RMS 0 to 1. */
    double microphoneLevel();

    /** Plays a short sound through the speaker chosen. */
    void testSpeaker();

    /** Gives both lines back. Idempotent. */
    @Override
    void close();
}
