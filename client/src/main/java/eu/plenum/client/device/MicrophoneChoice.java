// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

import java.nio.file.Path;

/** What is to be heard from us. {@link #text} is its form on the command line and in the settings. */
public sealed interface MicrophoneChoice {

    String text();

    record SystemDefault() implements MicrophoneChoice {
        @Override
        public String text() {
            return "default";
        }
    }

    record Off() implements MicrophoneChoice {
        @Override
        public String text() {
            return "off";
        }
    }

    record Tone(double hertz) implements MicrophoneChoice {
        public Tone {
            if (!(hertz >= 20 && hertz <= 20_000)) {
                throw new IllegalArgumentException("A tone is between 20 and 20000 Hz.");
            }
        }

        @Override
        public String text() {
            return "tone:" + hertz;
        }
    }

    record WavFile(Path path) implements MicrophoneChoice {
        @Override
        public String text() {
            return "file:" + path;
        }
    }

    record Device(String id) implements MicrophoneChoice {
        @Override
        public String text() {
            return id;
        }
    }

    /**
     * Reads the {@link #text} form; {@code tone} alone is 440 Hz.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static MicrophoneChoice parse(String text) {
        if (text.startsWith("tone:")) {
            try {
                return new Tone(Double.parseDouble(text.substring(5)));
            } catch (NumberFormatException notNumber) {
                throw new IllegalArgumentException("A tone is written tone:HZ, for example tone:440.", notNumber);
            }
        }
        return switch (text) {
            case "default" -> new SystemDefault();
            case "off" -> new Off();
            case "tone" -> new Tone(440);
            case "" ->
                throw new IllegalArgumentException("The microphone is empty; use an id, off, tone[:HZ] or file:PATH.");
            default -> text.startsWith("file:") ? new WavFile(Path.of(text.substring(5))) : new Device(text);
        };
    }
}
