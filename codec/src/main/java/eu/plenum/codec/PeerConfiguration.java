// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.List;

/**
 * How a peer finds its other end.
 *
 * @param relayOnly candidates other than relayed ones are neither gathered nor used
 */
public record PeerConfiguration(List<IceServer> iceServers, boolean relayOnly) {
    public PeerConfiguration {
        iceServers = List.copyOf(iceServers);
    }
}
