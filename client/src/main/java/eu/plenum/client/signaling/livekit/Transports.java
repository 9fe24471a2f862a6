// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.codec.DataChannel;
import eu.plenum.codec.DataChannelOptions;
import eu.plenum.codec.Descriptions;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.ReceivePeer;
import eu.plenum.codec.ReceivePeerListener;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.SendPeerListener;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import livekit.LivekitRtc.DataChannelInfo;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalTarget;
import livekit.LivekitRtc.SyncState;
import livekit.LivekitRtc.TrickleRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two peers of one join: we offer on the one that sends, the server on the one that receives. Owner: the session's thread;
 * what the engine reports is posted to it, and dropped once closed.
 */
final class Transports {
    private static final Logger LOG = LoggerFactory.getLogger(Transports.class);
    private static final DataChannelOptions RELIABLE =
            new DataChannelOptions("_reliable", true, DataChannelOptions.RELIABLE);
    private static final DataChannelOptions LOSSY = new DataChannelOptions("_lossy", false, 0);

    private final Mailbox mailbox;
    private final Requests requests;
    private final Listener listener;
    private final boolean receiverPrimary;
    private final SendPeer sender;
    private final ReceivePeer receiver;
    private final DataChannel reliable;
    private final DataChannel lossy;
    private final PeerWatch senderWatch;
    private final PeerWatch receiverWatch;
    private final Set<String> serversChannels = new HashSet<>();
    private String answeredOffer = "";
    private boolean offered;
    private boolean closed;

    /** Takes what happens to the peers, on the session's thread. */
    interface Listener {
        void transportsChanged();

        void trackArrived(ReceivedTrack track);

        void trackGone(ReceivedTrack track);

        /** A channel the server opened, on an engine thread: data may follow at once. */
        void channelOpened(DataChannel channel);

        /** A peer cannot go on. */
        void transportBroken(String part, EngineFailure failure);
    }

    /**
     * @param receiverPrimary whether the server counts us as connected by the receiving peer
     * @throws EngineException when the engine cannot run
     */
    Transports(
            MediaEngine engine,
            PeerConfiguration configuration,
            boolean receiverPrimary,
            Mailbox mailbox,
            Requests requests,
            Listener listener) {
        this.mailbox = mailbox;
        this.requests = requests;
        this.listener = listener;
        this.receiverPrimary = receiverPrimary;
        this.senderWatch = new PeerWatch(mailbox.nanoTime());
        this.receiverWatch = new PeerWatch(mailbox.nanoTime());
        this.sender = engine.openSendPeer(configuration, new SenderEvents());
        this.receiver = engine.openReceivePeer(configuration, new ReceiverEvents());
        this.reliable = sender.createDataChannel(RELIABLE);
        this.lossy = sender.createDataChannel(LOSSY);
    }

    SendPeer sender() {
        return sender;
    }

    ReceivePeer receiver() {
        return receiver;
    }

    DataChannel reliable() {
        return reliable;
    }

    DataChannel lossy() {
        return lossy;
    }

    /**
     * The server offers on the receiving peer.
     *
     * @param edit makes of an offer of bearable size the one our peer is given
     */
    void offered(SessionDescription offer, UnaryOperator<String> edit) {
        if (offer.getSdp().length() > Limits.SDP_CHARACTERS) {
            listener.transportBroken("receive", new EngineFailure.NegotiationFailed("an offer too large"));
            return;
        }
        CompletableFuture<String> _ = receiver.answer(edit.apply(offer.getSdp()))
                .whenComplete((answer, problem) -> mailbox.post(() -> answered(offer, answer, problem)));
    }

    /** The server answers on the sending peer. */
    void answered(SessionDescription answer) {
        if (answer.getSdp().length() > Limits.SDP_CHARACTERS) {
            listener.transportBroken("send", new EngineFailure.NegotiationFailed("an answer too large"));
            return;
        }
        sender.answer(answer.getId(), answer.getSdp());
        senderWatch.negotiated();
        listener.transportsChanged();
    }

    void trickled(TrickleRequest trickle) {
        if (trickle.getCandidateInit().isEmpty()) {
            return;
        }
        Optional<IceCandidate> candidate = Candidates.read(trickle.getCandidateInit());
        if (candidate.isEmpty()) {
            LOG.debug("ignored a candidate that is none");
        } else if (trickle.getTarget() == SignalTarget.PUBLISHER) {
            sender.addCandidate(candidate.get());
        } else if (trickle.getTarget() == SignalTarget.SUBSCRIBER) {
            receiver.addCandidate(candidate.get());
        }
    }

    /** For a resume: from now on both peers have to prove that they are connected. */
    void expectRestart(PeerConfiguration configuration) {
        sender.reconfigure(configuration);
        receiver.reconfigure(configuration);
        senderWatch.restarted(mailbox.nanoTime());
        receiverWatch.restarted(mailbox.nanoTime());
    }

    /** Offers an ICE restart, if anything was ever offered; the server does the same on the other peer by itself. */
    void restartSender() {
        if (offered) {
            sender.restartIce();
        }
    }

    /** What a resuming server must know of the peers; both texts are of the receiving one, which it negotiates. */
    void describe(SyncState.Builder state) {
        Descriptions descriptions = receiver.descriptions();
        if (!descriptions.local().isEmpty()) {
            state.setAnswer(description("answer", descriptions.local()));
        }
        if (!answeredOffer.isEmpty()) {
            state.setOffer(description("offer", answeredOffer));
        }
        for (DataChannel channel : List.of(reliable, lossy)) {
            if (channel.id() >= 0) {
                state.addDataChannels(DataChannelInfo.newBuilder()
                        .setLabel(channel.label())
                        .setId(channel.id())
                        .setTarget(SignalTarget.PUBLISHER));
            }
        }
    }

    /** After a join the primary peer counts, with the server's channels; after a resume both peers. */
    boolean up(Route route) {
        return connected(route) && (route == Route.RESUME || hears());
    }

    /** As {@link #up}, whether or not the server's channels are there. */
    boolean connected(Route route) {
        long now = mailbox.nanoTime();
        boolean primary = (receiverPrimary ? receiverWatch : senderWatch).up(now);
        return primary && (route != Route.RESUME || !offered || senderWatch.up(now));
    }

    /**
     * Whether what others say to all now reaches us: until its own channels to us are open the server drops it. A server that never
     * opens them is believed after a while not to need them.
     */
    private boolean hears() {
        return !receiverPrimary
                || serversChannels.containsAll(List.of(RELIABLE.label(), LOSSY.label()))
                || receiverWatch.steadyFor(Limits.DATA_CHANNELS, mailbox.nanoTime());
    }

    /** The part that has been lost, if any: {@code receive} or {@code send}. */
    Optional<String> lostPart() {
        long now = mailbox.nanoTime();
        if (receiverPrimary && receiverWatch.lost(now)) {
            return Optional.of("receive");
        }
        return senderWatch.lost(now) ? Optional.of("send") : Optional.empty();
    }

    /** The part that is not up, for the sentence that says so. */
    String missingPart() {
        return receiverPrimary && receiverWatch.state() != PeerState.CONNECTED ? "receive" : "send";
    }

    /** Whether a peer is off at this moment, though it may come back by itself. */
    boolean shaky() {
        return (receiverPrimary && receiverWatch.state() != PeerState.CONNECTED)
                || senderWatch.state() == PeerState.DISCONNECTED
                || senderWatch.state() == PeerState.FAILED;
    }

    void close() {
        closed = true;
        sender.close();
        receiver.close();
    }

    private void answered(SessionDescription offer, @Nullable String answer, @Nullable Throwable problem) {
        if (closed) {
            return;
        }
        if (answer == null) {
            listener.transportBroken("receive", failure(problem));
            return;
        }
        answeredOffer = offer.getSdp();
        requests.send(SignalRequest.newBuilder()
                .setAnswer(description("answer", answer).setId(offer.getId()))
                .build());
        receiverWatch.negotiated();
        listener.transportsChanged();
    }

    private static EngineFailure failure(@Nullable Throwable problem) {
        Throwable cause = problem instanceof CompletionException wrapped ? wrapped.getCause() : problem;
        return cause instanceof EngineException known
                ? known.failure()
                : new EngineFailure.NegotiationFailed(String.valueOf(cause));
    }

    private static SessionDescription.Builder description(String type, String sdp) {
        return SessionDescription.newBuilder().setType(type).setSdp(sdp);
    }

    private void changed(PeerWatch watch, String part, PeerState state) {
        LOG.debug("{} peer is {}", part, state);
        watch.changed(state, mailbox.nanoTime());
        listener.transportsChanged();
    }

    private void found(SignalTarget target, IceCandidate candidate) {
        requests.send(SignalRequest.newBuilder()
                .setTrickle(TrickleRequest.newBuilder()
                        .setTarget(target)
                        .setFinal(candidate.candidate().isEmpty())
                        .setCandidateInit(Candidates.write(candidate)))
                .build());
    }

    private void post(Runnable task) {
        mailbox.post(() -> {
            if (!closed) {
                task.run();
            }
        });
    }

    private final class SenderEvents implements SendPeerListener {
        @Override
        public void offerReady(int id, String sdp) {
            post(() -> {
                offered = true;
                requests.send(SignalRequest.newBuilder()
                        .setOffer(description("offer", sdp).setId(id))
                        .build());
            });
        }

        @Override
        public void stateChanged(PeerState state) {
            post(() -> changed(senderWatch, "send", state));
        }

        @Override
        public void candidateFound(IceCandidate candidate) {
            post(() -> found(SignalTarget.PUBLISHER, candidate));
        }

        @Override
        public void dataChannelOpened(DataChannel channel) {
            listener.channelOpened(channel);
        }

        @Override
        public void failed(EngineFailure failure) {
            post(() -> listener.transportBroken("send", failure));
        }
    }

    private void opened(DataChannel channel) {
        if (serversChannels.size() < Limits.DATA_CHANNEL_LABELS) {
            serversChannels.add(channel.label());
        }
        listener.transportsChanged();
    }

    private final class ReceiverEvents implements ReceivePeerListener {
        @Override
        public void stateChanged(PeerState state) {
            post(() -> changed(receiverWatch, "receive", state));
        }

        @Override
        public void candidateFound(IceCandidate candidate) {
            post(() -> found(SignalTarget.SUBSCRIBER, candidate));
        }

        @Override
        public void dataChannelOpened(DataChannel channel) {
            listener.channelOpened(channel);
            post(() -> opened(channel));
        }

        @Override
        public void failed(EngineFailure failure) {
            post(() -> listener.transportBroken("receive", failure));
        }

        @Override
        public void trackArrived(ReceivedTrack track) {
            post(() -> listener.trackArrived(track));
        }

        @Override
        public void trackGone(ReceivedTrack track) {
            post(() -> listener.trackGone(track));
        }
    }
}
