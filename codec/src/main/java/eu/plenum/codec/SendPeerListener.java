// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** What a sending peer reports. */
public interface SendPeerListener extends PeerListener {

    /**
     * An offer is ready for the other end, already set locally.
     *
     * @param id grows with each offer of this peer, from 1
     * @param sdp opaque outside the engine
     */
    void offerReady(int id, String sdp);
}
