// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpSendParameters;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoTrack;
import eu.plenum.codec.Layer;
import eu.plenum.codec.SendStatistics;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoPublication;
import eu.plenum.codec.VideoSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A video track we send. Owner: the {@code rtc} thread, save for the feed, which has its own lock.
 *
 * <p>Layers are listed low to high: webrtc-java 0.14.0 encodes nothing, silently, when they are listed the other way.
 */
final class WebRtcSentVideoTrack implements SentVideoTrack, WebRtcSentTrack {
    private final VideoPublication publication;
    private final WebRtcSendPeer peer;
    private final VideoFeed feed = new VideoFeed();
    private final UplinkWatch watch;
    private Set<Layer> layers = Set.of(Layer.values());
    private boolean enabled = true;
    private @Nullable RTCRtpTransceiver transceiver;
    private @Nullable VideoTrack track;

    WebRtcSentVideoTrack(VideoPublication publication, WebRtcSendPeer peer) {
        this.publication = publication;
        this.peer = peer;
        this.watch = new UplinkWatch(
                publication.trackId(),
                feed,
                publication.layers().getLast().maxFramerate(),
                publication.layers().size() > 1);
    }

    @Override
    public String trackId() {
        return publication.trackId();
    }

    @Override
    public VideoSink input() {
        return feed;
    }

    @Override
    public void setLayers(Set<Layer> active) {
        Set<Layer> wanted = Set.copyOf(active);
        peer.run(connection -> {
            if (!layers.equals(wanted)) {
                layers = wanted;
                if (isLayered()) {
                    peer.layersChanged();
                } else {
                    applyActive();
                }
            }
        });
    }

    @Override
    public void setEnabled(boolean on) {
        feed.setEnabled(on);
        peer.run(connection -> {
            enabled = on;
            VideoTrack attached = track;
            if (attached != null) {
                attached.setEnabled(on);
            }
        });
    }

    @Override
    public void remove() {
        feed.close();
        peer.remove(this);
    }

    @Override
    public void attach(Factories factories, RTCPeerConnection connection) {
        PeerConnectionFactory factory = factories.sending();
        CustomVideoSource source = new CustomVideoSource(factories.clock());
        VideoTrack made = factory.createVideoTrack(publication.trackId(), source);
        made.setEnabled(enabled);
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.direction = RTCRtpTransceiverDirection.SEND_ONLY;
        init.streamIds = List.of(publication.streamId());
        init.sendEncodings = new ArrayList<>(
                publication.layers().stream().map(this::encoding).toList());
        RTCRtpTransceiver added = connection.addTransceiver(made, init);
        added.setCodecPreferences(
                CodecChoice.video(factory.getRtpSenderCapabilities(MediaType.VIDEO), publication.codec()));
        transceiver = added;
        track = made;
        feed.open(source);
        applyActive();
    }

    @Override
    public void detach(RTCPeerConnection connection) {
        RTCRtpTransceiver attached = transceiver;
        if (attached != null) {
            connection.removeTrack(attached.getSender());
            attached.setDirection(RTCRtpTransceiverDirection.INACTIVE);
        }
        track = null;
    }

    @Override
    public void stopFeed() {
        feed.close();
    }

    @Override
    public String mid() {
        RTCRtpTransceiver attached = transceiver;
        return attached == null ? "" : attached.getMid();
    }

    @Override
    public Sdp.Section shapeOffer(Sdp.Section section) {
        return section;
    }

    @Override
    public Sdp.Section shapeAnswer(Sdp.Section section) {
        return isLayered() ? new Sdp.Section(SimulcastSdp.pauseLayers(section.text(), layers)) : section;
    }

    /** Called every second: adapts what is fed, and feeds a picture that stands still again. */
    void watch(SendStatistics statistics, long nowNanos) {
        watch.judge(statistics.tracks().getOrDefault(trackId(), List.of()), nowNanos);
        feed.repeat(UplinkWatch.PERIOD.toNanos());
    }

    VideoPublication publication() {
        return publication;
    }

    boolean isLayered() {
        return publication.layers().size() > 1;
    }

    /** A sender with one encoding takes parameters; one with several never does (see {@link SimulcastSdp}). */
    private void applyActive() {
        RTCRtpTransceiver attached = transceiver;
        if (attached == null || isLayered() || track == null) {
            return;
        }
        RTCRtpSendParameters parameters = attached.getSender().getParameters();
        boolean active = !layers.isEmpty();
        if (!parameters.encodings.isEmpty() && parameters.encodings.getFirst().active != active) {
            parameters.encodings.getFirst().active = active;
            attached.getSender().setParameters(parameters);
        }
    }

    private RTCRtpEncodingParameters encoding(VideoPublication.Encoding layer) {
        RTCRtpEncodingParameters parameters = new RTCRtpEncodingParameters();
        parameters.active = true;
        parameters.scaleResolutionDownBy = layer.scaleDownBy();
        parameters.maxBitrate = layer.maxBitrate();
        parameters.maxFramerate = layer.maxFramerate();
        return parameters;
    }
}
