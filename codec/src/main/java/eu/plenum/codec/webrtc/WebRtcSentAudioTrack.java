// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.CustomAudioSource;
import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.AudioSink;
import eu.plenum.codec.SentAudioTrack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An audio track we send. Owner: the {@code rtc} thread, save for the feed, which has its own lock. */
final class WebRtcSentAudioTrack implements SentAudioTrack, WebRtcSentTrack {
    private final AudioPublication publication;
    private final WebRtcSendPeer peer;
    private final AudioFeed feed = new AudioFeed();
    private boolean enabled = true;
    private @Nullable RTCRtpTransceiver transceiver;
    private @Nullable AudioTrack track;

    WebRtcSentAudioTrack(AudioPublication publication, WebRtcSendPeer peer) {
        this.publication = publication;
        this.peer = peer;
    }

    @Override
    public String trackId() {
        return publication.trackId();
    }

    @Override
    public AudioSink input() {
        return feed;
    }

    @Override
    public void setEnabled(boolean on) {
        feed.setEnabled(on);
        peer.run(connection -> {
            enabled = on;
            AudioTrack attached = track;
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
        CustomAudioSource source = new CustomAudioSource(factories.clock());
        AudioTrack made = factory.createAudioTrack(publication.trackId(), source);
        made.setEnabled(enabled);
        RTCRtpEncodingParameters encoding = new RTCRtpEncodingParameters();
        encoding.active = true;
        encoding.maxBitrate = publication.maxBitrate();
        RTCRtpTransceiverInit init = new RTCRtpTransceiverInit();
        init.direction = RTCRtpTransceiverDirection.SEND_ONLY;
        init.streamIds = List.of(publication.streamId());
        init.sendEncodings = new ArrayList<>(List.of(encoding));
        RTCRtpTransceiver added = connection.addTransceiver(made, init);
        added.setCodecPreferences(
                CodecChoice.audio(factory.getRtpSenderCapabilities(MediaType.AUDIO), publication.redundant()));
        transceiver = added;
        track = made;
        feed.open(source);
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
        return publication.stereo() ? OpusSdp.withStereo(section) : section;
    }

    @Override
    public Sdp.Section shapeAnswer(Sdp.Section section) {
        return OpusSdp.shape(section, publication);
    }
}
