// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import eu.plenum.codec.DataChannel;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.Peer;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerListener;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.ReceivePeer;
import eu.plenum.codec.ReceivePeerListener;
import eu.plenum.codec.ReceivedAudioTrack;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.SendPeerListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sending and a receiving peer of one engine, joined in this process. */
final class Loopback implements AutoCloseable {
    static final PeerConfiguration DIRECT = new PeerConfiguration(List.of(), false);

    private static final Pattern SIMULCAST =
            Pattern.compile("(?m)^a=(?:rid:\\S+ send|simulcast:send \\S+)[^\\r\\n]*\\r\\n");

    final List<String> offers = new CopyOnWriteArrayList<>();
    final List<String> answers = new CopyOnWriteArrayList<>();
    final List<EngineFailure> failures = new CopyOnWriteArrayList<>();
    final List<PeerState> states = new CopyOnWriteArrayList<>();
    final List<ReceivedTrack> gone = new CopyOnWriteArrayList<>();
    final Map<String, ReceivedTrack> arrived = new ConcurrentHashMap<>();
    final Map<String, DataChannel> sendersChannels = new ConcurrentHashMap<>();
    final Map<String, DataChannel> channels = new ConcurrentHashMap<>();
    final SendPeer sender;
    final ReceivePeer receiver;
    /** Answers are held back while this is set. */
    volatile boolean holdsAnswers;

    Loopback(WebRtcEngine engine) {
        receiver = engine.openReceivePeer(DIRECT, new Receiving());
        sender = engine.openSendPeer(DIRECT, new Sending());
    }

    /** Negotiates and waits until media can flow. */
    void connect() {
        sender.negotiate();
        Until.seconds(
                10,
                "connected",
                () -> sender.state() == PeerState.CONNECTED && receiver.state() == PeerState.CONNECTED);
    }

    ReceivedVideoTrack video(String id) {
        return (ReceivedVideoTrack) track(id);
    }

    ReceivedAudioTrack audio(String id) {
        return (ReceivedAudioTrack) track(id);
    }

    private ReceivedTrack track(String id) {
        Until.seconds(10, "track " + id, () -> arrived.containsKey(id));
        return arrived.get(id);
    }

    @Override
    public void close() {
        sender.close();
        receiver.close();
    }

    /**
     * A server that takes simulcast, which libwebrtc itself does not: it is shown a plain offer, and its answer gets the layers
     * it would have taken.
     */
    private void take(int id, String offer) {
        offers.add(offer);
        var _ = receiver.answer(SIMULCAST.matcher(offer).replaceAll("")).whenComplete((answer, thrown) -> {
            if (answer == null) {
                failures.add(new EngineFailure.NegotiationFailed(String.valueOf(thrown)));
            } else if (!holdsAnswers) {
                String taken = withLayers(answer, offer);
                answers.add(taken);
                sender.answer(id, taken);
            } else {
                answers.add(withLayers(answer, offer));
            }
        });
    }

    private static String withLayers(String answer, String offer) {
        List<Sdp.Section> offered = Sdp.parse(offer).sections();
        return Sdp.parse(answer)
                .edit(section -> offered.stream()
                        .filter(other -> other.mid().equals(section.mid()))
                        .findFirst()
                        .map(other -> new Sdp.Section(section.text() + layers(other.text())))
                        .orElse(section))
                .text();
    }

    private static String layers(String offered) {
        StringBuilder lines = new StringBuilder();
        Matcher matcher = SIMULCAST.matcher(offered);
        while (matcher.find()) {
            lines.append(matcher.group().replace(" send", " recv").replace(":send ", ":recv "));
        }
        return lines.toString();
    }

    /** What both ends do with what they hear. */
    private interface Both extends PeerListener {
        Loopback call();

        Peer other();

        @Override
        default void stateChanged(PeerState state) {
            call().states.add(state);
        }

        @Override
        default void candidateFound(IceCandidate candidate) {
            other().addCandidate(candidate);
        }

        @Override
        default void failed(EngineFailure failure) {
            call().failures.add(failure);
        }
    }

    private final class Sending implements Both, SendPeerListener {
        @Override
        public Loopback call() {
            return Loopback.this;
        }

        @Override
        public Peer other() {
            return receiver;
        }

        @Override
        public void offerReady(int id, String sdp) {
            take(id, sdp);
        }

        @Override
        public void dataChannelOpened(DataChannel channel) {
            sendersChannels.put(channel.label(), channel);
        }
    }

    private final class Receiving implements Both, ReceivePeerListener {
        @Override
        public Loopback call() {
            return Loopback.this;
        }

        @Override
        public Peer other() {
            return sender;
        }

        @Override
        public void trackArrived(ReceivedTrack track) {
            arrived.put(track.trackId(), track);
        }

        @Override
        public void trackGone(ReceivedTrack track) {
            gone.add(track);
            arrived.remove(track.trackId());
        }

        @Override
        public void dataChannelOpened(DataChannel channel) {
            channels.put(channel.label(), channel);
        }
    }
}
