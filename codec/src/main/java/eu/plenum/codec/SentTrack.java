// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** A track we send. Calls after {@link #remove} do nothing. */
public sealed interface SentTrack permits SentVideoTrack, SentAudioTrack {

    String trackId();

    /** Off sends nothing of what is fed: no picture, and silence in place of sound so that its clock runs on. */
    void setEnabled(boolean enabled);

    /** Takes the track out of the peer; the next offer says so. */
    void remove();
}
