// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** A track that arrives. */
public sealed interface ReceivedTrack permits ReceivedVideoTrack, ReceivedAudioTrack {

    /** The id of the stream in the sender's msid. */
    String streamId();

    /** The id of the track in the sender's msid. */
    String trackId();

    String mid();
}
