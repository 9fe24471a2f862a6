// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** Where the others are to be heard. */
public sealed interface SpeakerChoice {

    /** Follows the system's default as it moves. */
    record SystemDefault() implements SpeakerChoice {}

    record Device(String id) implements SpeakerChoice {}

    /** Sound is mixed and metered but not played. */
    record Off() implements SpeakerChoice {}
}
