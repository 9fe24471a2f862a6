// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** A running microphone or speaker line. All methods may be called from any thread. */
public interface SoundLine extends AutoCloseable {

    /** Of the device it is on now: a line on the system's default may be moved. */
    String deviceId();

    /** As the system shows it. */
    String deviceName();

    /**
     * What lies between the air and us now, in milliseconds: for a speaker the time until what is written next is heard,
     * for a microphone the age of what is delivered next. 0 while unknown.
     */
    int latencyMillis();

    /** How often a speaker had nothing of ours to play, where that is known. */
    default long underruns() {
        return 0;
    }

    /** Idempotent. After it returned the line calls nobody any more. */
    @Override
    void close();
}
