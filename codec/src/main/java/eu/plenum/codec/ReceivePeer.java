// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.concurrent.CompletableFuture;

/** A peer that receives: the other end offers, we answer. */
public interface ReceivePeer extends Peer {

    /**
     * Answers an offer; offers are taken in order, one at a time.
     *
     * @return our answer, set locally; completes exceptionally with {@link EngineException}
     */
    CompletableFuture<String> answer(String offerSdp);

    Descriptions descriptions();

    CompletableFuture<ReceiveStatistics> statistics();
}
