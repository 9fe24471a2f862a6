// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.DataChannel;
import eu.plenum.codec.DataChannelOptions;
import eu.plenum.codec.Descriptions;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.SendPeerListener;
import eu.plenum.codec.SendStatistics;
import eu.plenum.codec.SentAudioTrack;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoPublication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A peer that sends. Owner: the {@code rtc} thread, save for the volatile field.
 *
 * <p>Tracks join and leave the native connection only when an offer is made. So between offers the connection always matches the
 * last answer, and setting that answer again, which is how layers are paused (see {@link SimulcastSdp}), cannot fail over a
 * section the other end has not seen.
 */
final class WebRtcSendPeer implements SendPeer {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcSendPeer.class);
    private static final Duration DEBOUNCE = Duration.ofMillis(20);

    private final RtcThread rtc;
    private final Factories factories;
    private final SendPeerListener listener;
    private final NativePeer peer;
    private final OfferState offers = new OfferState();
    private final StartBitrate startBitrate = new StartBitrate();
    private final List<WebRtcSentTrack> joining = new ArrayList<>();
    private final List<WebRtcSentTrack> tracks = new ArrayList<>();
    private final List<WebRtcSentTrack> leaving = new ArrayList<>();
    private boolean layersDirty;
    private volatile Descriptions descriptions = Descriptions.NONE;

    WebRtcSendPeer(RtcThread rtc, Factories factories, SendPeerListener listener, Consumer<NativePeer> onClosed) {
        this.rtc = rtc;
        this.factories = factories;
        this.listener = listener;
        this.peer = new NativePeer(rtc, listener, this::stopFeeds, onClosed);
    }

    void open(PeerConfiguration configuration) {
        peer.open(factories::sending, configuration);
        rtc.schedule(UplinkWatch.PERIOD, this::watch);
    }

    NativePeer nativePeer() {
        return peer;
    }

    @Override
    public SentVideoTrack addVideo(VideoPublication publication) {
        WebRtcSentVideoTrack track = new WebRtcSentVideoTrack(publication, this);
        peer.run(connection -> joining.add(track));
        return track;
    }

    @Override
    public SentAudioTrack addAudio(AudioPublication publication) {
        WebRtcSentAudioTrack track = new WebRtcSentAudioTrack(publication, this);
        peer.run(connection -> joining.add(track));
        return track;
    }

    @Override
    public DataChannel createDataChannel(DataChannelOptions options) {
        return peer.createDataChannel(options);
    }

    @Override
    public void negotiate() {
        peer.run(connection -> {
            if (offers.request()) {
                rtc.schedule(DEBOUNCE, () -> peer.runNow(this::offerIfDue));
            }
        });
    }

    @Override
    public void restartIce() {
        peer.run(connection -> {
            offers.requestRestart();
            offerIfDue(connection);
        });
    }

    @Override
    public void answer(int id, String sdp) {
        peer.run(connection -> {
            if (!offers.expects(id)) {
                LOG.info("dropped the answer to offer {}: it is not the one in flight", id);
                return;
            }
            NativeCall.setRemote(connection, RTCSdpType.ANSWER, shapeAnswer(sdp));
            descriptions = new Descriptions(descriptions.local(), sdp);
            layersDirty = false;
            peer.candidates().release(connection);
            if (offers.answered()) {
                rtc.schedule(DEBOUNCE, () -> peer.runNow(this::offerIfDue));
            }
        });
    }

    @Override
    public Descriptions descriptions() {
        return descriptions;
    }

    @Override
    public CompletableFuture<SendStatistics> statistics() {
        return peer.measure().thenApply(StatisticsReading::sent);
    }

    @Override
    public void addCandidate(IceCandidate candidate) {
        peer.addCandidate(candidate);
    }

    @Override
    public void reconfigure(PeerConfiguration configuration) {
        peer.reconfigure(configuration);
    }

    @Override
    public PeerState state() {
        return peer.state();
    }

    @Override
    public void close() {
        peer.close();
    }

    void run(Consumer<RTCPeerConnection> job) {
        peer.run(job);
    }

    void remove(WebRtcSentTrack track) {
        peer.run(connection -> {
            if (!joining.remove(track) && tracks.remove(track)) {
                leaving.add(track);
            }
        });
    }

    /** Pauses and resumes layers, unless an offer is in flight: its answer will carry them. One job serves all tracks. */
    void layersChanged() {
        if (!layersDirty) {
            layersDirty = true;
            peer.run(this::applyLayers);
        }
    }

    private void applyLayers(RTCPeerConnection connection) {
        if (!layersDirty || offers.isInFlight() || descriptions.remote().isEmpty()) {
            return;
        }
        layersDirty = false;
        NativeCall.setLocal(connection, RTCSdpType.OFFER, shapeOffer(NativeCall.createOffer(connection, false)));
        NativeCall.setRemote(connection, RTCSdpType.ANSWER, shapeAnswer(descriptions.remote()));
    }

    private void offerIfDue(RTCPeerConnection connection) {
        offers.due().ifPresent(offer -> {
            if (offer.givesUp()) {
                String standIn = StandInAnswer.to(descriptions.local(), descriptions.remote());
                NativeCall.setRemote(connection, RTCSdpType.ANSWER, shapeAnswer(standIn));
            }
            if (offer.restart()) {
                peer.candidates().hold();
            }
            leaving.forEach(track -> track.detach(connection));
            leaving.clear();
            joining.forEach(track -> track.attach(factories, connection));
            tracks.addAll(joining);
            joining.clear();
            String sdp = shapeOffer(NativeCall.createOffer(connection, offer.restart()));
            NativeCall.setLocal(connection, RTCSdpType.OFFER, sdp);
            descriptions = new Descriptions(sdp, descriptions.remote());
            peer.tell(() -> listener.offerReady(offer.id(), sdp));
        });
    }

    private String shapeOffer(String created) {
        Sdp offer = Sdp.parse(SimulcastSdp.nameLayers(created));
        for (WebRtcSentTrack track : tracks) {
            if (track instanceof WebRtcSentVideoTrack video) {
                offer.sections().stream()
                        .filter(section -> section.trackId().equals(track.trackId()))
                        .forEach(section -> startBitrate.note(section, video.publication()));
            }
        }
        return offer.edit(section -> tracks.stream()
                        .filter(track -> track.trackId().equals(section.trackId()))
                        .findFirst()
                        .map(track -> track.shapeOffer(section))
                        .orElse(section))
                .edit(startBitrate::write)
                .text();
    }

    private String shapeAnswer(String answer) {
        return Sdp.parse(answer)
                .edit(section -> tracks.stream()
                        .filter(track -> track.mid().equals(section.mid()))
                        .findFirst()
                        .map(track -> startBitrate.write(track.shapeAnswer(section)))
                        .orElse(section))
                .text();
    }

    /** Once a second until the peer closes. */
    private void watch() {
        if (peer.isClosed()) {
            return;
        }
        rtc.schedule(UplinkWatch.PERIOD, this::watch);
        if (tracks.stream().anyMatch(WebRtcSentVideoTrack.class::isInstance)) {
            var _ = statistics()
                    .thenAccept(measured -> peer.run(connection -> {
                        long now = System.nanoTime();
                        tracks.forEach(track -> {
                            if (track instanceof WebRtcSentVideoTrack video) {
                                video.watch(measured, now);
                            }
                        });
                    }));
        }
    }

    private void stopFeeds() {
        joining.forEach(WebRtcSentTrack::stopFeed);
        tracks.forEach(WebRtcSentTrack::stopFeed);
        leaving.forEach(WebRtcSentTrack::stopFeed);
    }
}
