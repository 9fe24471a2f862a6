// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** What a receiving peer reports. */
public interface ReceivePeerListener extends PeerListener {

    /**
     * A track arrived or a transceiver was reused for another one (its stream id changed), in which case {@link #trackGone}
     * came before for the old one.
     */
    void trackArrived(ReceivedTrack track);

    void trackGone(ReceivedTrack track);
}
