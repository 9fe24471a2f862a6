// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.nio.file.Path;

/** What is to be heard from us. */
public sealed interface MicrophoneChoice {

    /** Follows the system's default as it moves. */
    record SystemDefault() implements MicrophoneChoice {}

    record Device(String id) implements MicrophoneChoice {}

    /** A sine, for tests. */
    record Tone(double hertz) implements MicrophoneChoice {}

    /** A WAV file in a loop: PCM of 8 to 96 kHz, one or two channels. */
    record WavFile(Path path) implements MicrophoneChoice {}

    record Off() implements MicrophoneChoice {}
}
