// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.concurrent.CompletableFuture;

/**
 * A peer that sends. It owns its negotiation: one offer is in flight at a time, several changes made within 20 ms go into one
 * offer, and changes made meanwhile are offered after the answer.
 */
public interface SendPeer extends Peer {

    /** Adds a video track; it is in the next offer. */
    SentVideoTrack addVideo(VideoPublication publication);

    /** Adds an audio track; it is in the next offer. */
    SentAudioTrack addAudio(AudioPublication publication);

    /** Adds a channel; must be called before the first {@link #negotiate} that is to carry data. */
    DataChannel createDataChannel(DataChannelOptions options);

    /** Asks for an offer. Calls within 20 ms, or while one is in flight, are one offer. */
    void negotiate();

    /** Asks for an offer with an ICE restart; an offer in flight is given up first. */
    void restartIce();

    /**
     * The other end's answer. An answer to any offer but the newest is dropped.
     *
     * @param id of the offer answered; 0 when the other end does not say
     */
    void answer(int id, String sdp);

    /** The newest local offer and remote answer: empty text before there are any. For LiveKit's SyncState. */
    Descriptions descriptions();

    /** Measured now. Completes on an engine thread; never with an exception once closed, but with an empty result. */
    CompletableFuture<SendStatistics> statistics();
}
