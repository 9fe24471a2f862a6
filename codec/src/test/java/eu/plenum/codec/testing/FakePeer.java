// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.Peer;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerListener;
import eu.plenum.codec.PeerState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the two fake peers share: the emit methods play the network, the others say what the peer was told. */
public abstract class FakePeer implements Peer {
    private final PeerListener listener;
    private final List<PeerConfiguration> configurations = new CopyOnWriteArrayList<>();
    private final List<IceCandidate> candidates = new CopyOnWriteArrayList<>();
    private volatile PeerState state = PeerState.NEW;

    FakePeer(PeerConfiguration configuration, PeerListener listener) {
        this.listener = listener;
        configurations.add(configuration);
    }

    @Override
    public void addCandidate(IceCandidate candidate) {
        if (!isClosed()) {
            candidates.add(candidate);
        }
    }

    @Override
    public void reconfigure(PeerConfiguration configuration) {
        if (!isClosed()) {
            configurations.add(configuration);
        }
    }

    @Override
    public PeerState state() {
        return state;
    }

    @Override
    public void close() {
        state = PeerState.CLOSED;
    }

    public boolean isClosed() {
        return state == PeerState.CLOSED;
    }

    /** The configuration it was opened with, then those of each {@link #reconfigure}. */
    public List<PeerConfiguration> configurations() {
        return List.copyOf(configurations);
    }

    /** The other end's candidates it was given. */
    public List<IceCandidate> candidates() {
        return List.copyOf(candidates);
    }

    public void emitState(PeerState next) {
        if (!isClosed()) {
            state = next;
            listener.stateChanged(next);
        }
    }

    public void emitCandidate(IceCandidate candidate) {
        if (!isClosed()) {
            listener.candidateFound(candidate);
        }
    }

    /** The other end opens a channel; it is open at once. */
    public FakeDataChannel emitDataChannel(String label) {
        FakeDataChannel channel = new FakeDataChannel(label);
        channel.emitOpen(true);
        if (!isClosed()) {
            listener.dataChannelOpened(channel);
        }
        return channel;
    }

    public void emitFailure(EngineFailure failure) {
        if (!isClosed()) {
            listener.failed(failure);
        }
    }
}
