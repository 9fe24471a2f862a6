// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** Which line one direction of a call is to use. */
sealed interface LineTarget {

    /** None at all. */
    record Nothing() implements LineTarget {}

    /** Whatever the system's default is. */
    record SystemDefault() implements LineTarget {}

    record Device(String id) implements LineTarget {}

    /** A line without a device, which either works or cannot be had: no other line takes its place. */
    record Made(Maker maker) implements LineTarget {}

    @FunctionalInterface
    interface Maker {
        HeldLine open(long now) throws SoundException;
    }
}
