// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** A video track that arrives. Decoding goes on with or without a target; frames without one cost no conversion. */
public non-sealed interface ReceivedVideoTrack extends ReceivedTrack {

    /** Draws every picture into {@code target} from now on; a track may have several targets. */
    void addTarget(FrameTarget target);

    /** When this returns, {@code target} is not written any more. */
    void removeTarget(FrameTarget target);

    /** Frames decoded so far and when; readable from any thread. */
    FrameCount frames();
}
