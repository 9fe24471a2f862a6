// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.ReceivePeer;
import eu.plenum.codec.ReceivePeerListener;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.SendPeerListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A media engine that moves no media: it keeps what it was told and reports what a test tells it to. Callbacks run on the
 * thread that caused them, before the causing call returns, so that a test needs no waiting. All classes here may be used from
 * any thread.
 */
public final class FakeMediaEngine implements MediaEngine {
    private final List<FakeSendPeer> sendPeers = new CopyOnWriteArrayList<>();
    private final List<FakeReceivePeer> receivePeers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable EngineFailure> refusal = new AtomicReference<>();
    private volatile boolean prepared;
    private volatile boolean closed;

    /** From now on a peer fails with this as soon as it is opened; null opens peers again. */
    public void refuse(@Nullable EngineFailure failure) {
        refusal.set(failure);
    }

    @Override
    public void prepare() {
        prepared = true;
    }

    /** Whether it was told that a peer will be opened. */
    public boolean isPrepared() {
        return prepared;
    }

    @Override
    public SendPeer openSendPeer(PeerConfiguration configuration, SendPeerListener listener) {
        FakeSendPeer peer = new FakeSendPeer(configuration, listener);
        sendPeers.add(peer);
        failIfRefused(peer);
        return peer;
    }

    @Override
    public ReceivePeer openReceivePeer(PeerConfiguration configuration, ReceivePeerListener listener) {
        FakeReceivePeer peer = new FakeReceivePeer(configuration, listener);
        receivePeers.add(peer);
        failIfRefused(peer);
        return peer;
    }

    /** Every sending peer opened so far, oldest first, closed ones too. */
    public List<FakeSendPeer> sendPeers() {
        return List.copyOf(sendPeers);
    }

    /** Every receiving peer opened so far, oldest first, closed ones too. */
    public List<FakeReceivePeer> receivePeers() {
        return List.copyOf(receivePeers);
    }

    /** The newest sending peer. */
    public FakeSendPeer sendPeer() {
        return sendPeers.getLast();
    }

    /** The newest receiving peer. */
    public FakeReceivePeer receivePeer() {
        return receivePeers.getLast();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        sendPeers.forEach(FakeSendPeer::close);
        receivePeers.forEach(FakeReceivePeer::close);
    }

    private void failIfRefused(FakePeer peer) {
        EngineFailure failure = refusal.get();
        if (failure != null) {
            peer.emitFailure(failure);
        }
    }
}
