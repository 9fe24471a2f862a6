// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** What sending and receiving peers share. Calls after {@link #close} do nothing. */
public interface Peer extends AutoCloseable {

    /** Adds the other end's candidate; kept until a remote description is set. */
    void addCandidate(IceCandidate candidate);

    /** New ICE servers or policy, in force from the next gathering (an ICE restart). */
    void reconfigure(PeerConfiguration configuration);

    PeerState state();

    /** Releases every track, channel and native object of this peer. Returns at once; idempotent. */
    @Override
    void close();
}
