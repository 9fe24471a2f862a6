// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling;

import eu.plenum.client.network.Network;
import eu.plenum.codec.MediaEngine;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * What a provider may use.
 *
 * @param name the name we want to be shown as; may be empty
 * @param subscribe false: receive nothing, for a participant that only sends
 * @param clientVersion told to the server
 */
public record SignalingContext(
        MediaEngine engine,
        Network network,
        Clock clock,
        RandomGenerator random,
        String name,
        boolean subscribe,
        String clientVersion) {}
