// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

/** Where the others are to be heard. {@link #text} is its form on the command line and in the settings. */
public sealed interface SpeakerChoice {

    String text();

    record SystemDefault() implements SpeakerChoice {
        @Override
        public String text() {
            return "default";
        }
    }

    record Off() implements SpeakerChoice {
        @Override
        public String text() {
            return "off";
        }
    }

    record Device(String id) implements SpeakerChoice {
        @Override
        public String text() {
            return id;
        }
    }

    /**
     * Reads the {@link #text} form.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static SpeakerChoice parse(String text) {
        return switch (text) {
            case "default" -> new SystemDefault();
            case "off" -> new Off();
            case "" -> throw new IllegalArgumentException("The speaker is empty; use an id or off.");
            default -> new Device(text);
        };
    }
}
