// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.nio.file.Path;

/** What is to be heard from us. */
public sealed interface MicrophoneChoice {

    /** Follows the system's default as it moves. */
    record SystemDefault() implements MicrophoneChoice {}

    record Device(String id) implements MicrophoneChoice {}

    /** A sine, for tests, of 20 to 20,000 Hz. */
    record Tone(double hertz) implements MicrophoneChoice {
        public Tone {
            if (!(hertz >= 20 && hertz <= 20_000)) {
                throw new IllegalArgumentException("A tone has 20 to 20,000 Hz, not " + hertz);
            }
        }
    }

    /** A WAV file in a loop: PCM of 8 to 96 kHz, 8 to 32 bit, one or two channels, at most ten minutes. */
    record WavFile(Path path) implements MicrophoneChoice {}

    record Off() implements MicrophoneChoice {}
}
