// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** An audio track we send. */
public non-sealed interface SentAudioTrack extends SentTrack {

    /** Where its sound is fed, exactly 10 ms at a time, from one thread. */
    AudioSink input();
}
