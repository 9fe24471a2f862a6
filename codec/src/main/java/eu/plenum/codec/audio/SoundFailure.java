// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** Why a line cannot be had, each with its own sentence for the user. {@code device} is the name shown, or the id asked for. */
public sealed interface SoundFailure {

    String device();

    /** Another application holds it. */
    record Busy(String device) implements SoundFailure {}

    record PermissionDenied(String device) implements SoundFailure {}

    /** It is not there (any more). */
    record Gone(String device) implements SoundFailure {}

    /** It is open but delivers nothing. */
    record Stalled(String device) implements SoundFailure {}

    /** A sound file cannot be read. */
    record UnreadableFile(String device, String detail) implements SoundFailure {}

    /** No sound system, or something else; the detail is for the log. */
    record Unavailable(String device, String detail) implements SoundFailure {}
}
