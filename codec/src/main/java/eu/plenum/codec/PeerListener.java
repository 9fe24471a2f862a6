// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** What any peer reports. Called on engine threads: implementations only enqueue. */
public interface PeerListener {

    void stateChanged(PeerState state);

    /** A local candidate to hand to the other end. */
    void candidateFound(IceCandidate candidate);

    /** The other end opened a data channel. */
    void dataChannelOpened(DataChannel channel);

    /** The peer cannot go on: a description was refused or the native stack failed. The peer should be closed. */
    void failed(EngineFailure failure);
}
