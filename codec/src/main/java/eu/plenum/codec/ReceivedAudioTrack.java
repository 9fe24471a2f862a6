// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** An audio track that arrives. */
public non-sealed interface ReceivedAudioTrack extends ReceivedTrack {

    /** Sends every 10 ms to {@code sink}, on an engine thread; a track may have several sinks. */
    void addSink(AudioSink sink);

    void removeSink(AudioSink sink);
}
