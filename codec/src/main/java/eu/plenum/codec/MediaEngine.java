// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/**
 * Opens one-way peers over a native media stack. One engine serves a process and any number of sessions.
 *
 * <p>Every native call but the feeding of media runs on the engine's one thread ({@code rtc}); every method here may be called from any thread and
 * returns at once. A peer that cannot be opened tells so by {@link PeerListener#failed}. Callbacks arrive on engine threads: they must only enqueue, and what they throw is logged, never passed on.
 */
public interface MediaEngine extends AutoCloseable {

    /**
     * A peer will be opened soon: loads what it needs meanwhile. Need not be called, may be called again; what goes wrong is told by
     * the peer.
     */
    void prepare();

    /** A peer that sends our tracks and offers. */
    SendPeer openSendPeer(PeerConfiguration configuration, SendPeerListener listener);

    /** A peer that answers and receives their tracks. */
    ReceivePeer openReceivePeer(PeerConfiguration configuration, ReceivePeerListener listener);

    /** Closes every peer still open and releases the native stack. Waits at most five seconds. */
    @Override
    void close();
}
