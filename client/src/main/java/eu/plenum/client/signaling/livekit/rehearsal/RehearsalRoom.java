// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.plenum.client.actor.Mailbox;
import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.AudioSink;
import eu.plenum.codec.DataChannel;
import eu.plenum.codec.EngineFailure;
import eu.plenum.codec.IceCandidate;
import eu.plenum.codec.Layer;
import eu.plenum.codec.MediaEngine;
import eu.plenum.codec.Peer;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.ReceivePeer;
import eu.plenum.codec.ReceivePeerListener;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.SendPeerListener;
import eu.plenum.codec.VideoCodec;
import eu.plenum.codec.VideoPublication;
import eu.plenum.codec.camera.CameraChoice;
import eu.plenum.codec.camera.CameraDirectory;
import eu.plenum.codec.camera.CameraFailure;
import eu.plenum.codec.camera.CaptureFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import livekit.LivekitModels.Codec;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.ParticipantPermission;
import livekit.LivekitModels.Room;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitModels.TrackType;
import livekit.LivekitRtc.AddTrackRequest;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SignalTarget;
import livekit.LivekitRtc.TrackPublishedResponse;
import livekit.LivekitRtc.TrickleRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The meeting of a rehearsal: a guest, and a prompter whose camera and microphone run from the first moment. Owner: the mailbox's
 * thread; what the engine reports is posted to it.
 */
final class RehearsalRoom {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRoom.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STREAM = "PA_prompter|";
    private static final String CAMERA = "TR_camera";
    private static final String MICROPHONE = "TR_microphone";
    private static final CaptureFormat PICTURE = new CaptureFormat(640, 360, 25);
    private static final Duration SOUND = Duration.ofMillis(10);

    private final Mailbox mailbox;
    private final ServerEnd guest;
    private final CameraDirectory cameras;
    private final SendPeer toGuest;
    private final ReceivePeer fromGuest;
    private final short[] tone = new short[AudioSink.FRAMES];
    private boolean closed;

    RehearsalRoom(MediaEngine engine, CameraDirectory cameras, Mailbox mailbox, ServerEnd guest) {
        this.mailbox = mailbox;
        this.guest = guest;
        this.cameras = cameras;
        PeerConfiguration nearby = new PeerConfiguration(List.of(), false);
        toGuest = engine.openSendPeer(nearby, new ToGuest());
        fromGuest = engine.openReceivePeer(nearby, new FromGuest());
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (short) (8_000 * Math.sin(2 * Math.PI * 440 * i / AudioSink.RATE));
        }
    }

    void welcome() {
        send(SignalResponse.newBuilder()
                .setJoin(JoinResponse.newBuilder()
                        .setRoom(Room.newBuilder().setName("rehearsal").setSid("RM_rehearsal"))
                        .setParticipant(ParticipantInfo.newBuilder()
                                .setSid("PA_guest")
                                .setIdentity("guest")
                                .setState(ParticipantInfo.State.ACTIVE)
                                .setPermission(ParticipantPermission.newBuilder()
                                        .setCanPublish(true)
                                        .setCanPublishData(true)
                                        .setCanSubscribe(true)))
                        .addOtherParticipants(ParticipantInfo.newBuilder()
                                .setSid("PA_prompter")
                                .setIdentity("prompter")
                                .setVersion(1)
                                .setState(ParticipantInfo.State.ACTIVE)
                                .addTracks(TrackInfo.newBuilder()
                                        .setSid(CAMERA)
                                        .setType(TrackType.VIDEO)
                                        .setSource(TrackSource.CAMERA)
                                        .setWidth(PICTURE.width())
                                        .setHeight(PICTURE.height()))
                                .addTracks(TrackInfo.newBuilder()
                                        .setSid(MICROPHONE)
                                        .setType(TrackType.AUDIO)
                                        .setSource(TrackSource.MICROPHONE)))
                        .setSubscriberPrimary(true)
                        .setPingInterval(5)
                        .setPingTimeout(15)
                        .addEnabledPublishCodecs(Codec.newBuilder().setMime("video/VP8")))
                .build());
        var camera = toGuest.addVideo(new VideoPublication(
                CAMERA,
                STREAM + CAMERA,
                VideoCodec.VP8,
                List.of(new VideoPublication.Encoding(Layer.HIGH, 1, 1_000_000, PICTURE.fps()))));
        cameras.open(new CameraChoice.Synthetic(), PICTURE, camera.input(), new Unheeded());
        var microphone =
                toGuest.addAudio(new AudioPublication(MICROPHONE, STREAM + MICROPHONE, false, false, false, 24_000));
        sound(microphone.input());
        toGuest.negotiate();
    }

    void asked(SignalRequest request) {
        switch (request.getMessageCase()) {
            case OFFER -> answer(request.getOffer());
            case ANSWER ->
                toGuest.answer(request.getAnswer().getId(), request.getAnswer().getSdp());
            case TRICKLE -> trickled(request.getTrickle());
            case ADD_TRACK -> published(request.getAddTrack());
            default -> LOG.debug("not answered: {}", request.getMessageCase());
        }
    }

    void close() {
        closed = true;
        toGuest.close();
        fromGuest.close();
    }

    private void sound(AudioSink input) {
        if (!closed) {
            input.samples(tone, 1);
            mailbox.schedule(SOUND, () -> sound(input));
        }
    }

    private void answer(SessionDescription offer) {
        var _ = fromGuest
                .answer(offer.getSdp())
                .whenComplete((sdp, problem) -> mailbox.post(() -> {
                    if (sdp != null) {
                        send(SignalResponse.newBuilder()
                                .setAnswer(SessionDescription.newBuilder()
                                        .setType("answer")
                                        .setSdp(sdp)
                                        .setId(offer.getId()))
                                .build());
                    } else {
                        LOG.warn("the guest's offer cannot be answered", problem);
                    }
                }));
    }

    private void published(AddTrackRequest wish) {
        send(SignalResponse.newBuilder()
                .setTrackPublished(TrackPublishedResponse.newBuilder()
                        .setCid(wish.getCid())
                        .setTrack(TrackInfo.newBuilder()
                                .setSid("TR_" + wish.getCid())
                                .setType(wish.getType())
                                .setSource(wish.getSource())))
                .build());
    }

    private void trickled(TrickleRequest trickle) {
        try {
            JsonNode node = JSON.readTree(trickle.getCandidateInit());
            IceCandidate candidate = new IceCandidate(
                    node.path("candidate").asText(),
                    node.path("sdpMid").asText(),
                    node.path("sdpMLineIndex").asInt());
            Peer peer = trickle.getTarget() == SignalTarget.PUBLISHER ? fromGuest : toGuest;
            peer.addCandidate(candidate);
        } catch (IOException malformed) {
            LOG.warn("a candidate that is none", malformed);
        }
    }

    private void found(SignalTarget target, IceCandidate candidate) {
        send(SignalResponse.newBuilder()
                .setTrickle(TrickleRequest.newBuilder()
                        .setTarget(target)
                        .setCandidateInit(JSON.createObjectNode()
                                .put("candidate", candidate.candidate())
                                .put("sdpMid", candidate.sdpMid())
                                .put("sdpMLineIndex", candidate.sdpMLineIndex())
                                .toString()))
                .build());
    }

    private void send(SignalResponse message) {
        try {
            guest.send(message.toByteArray());
        } catch (IOException gone) {
            LOG.debug("the guest is gone", gone);
        }
    }

    private static void failed(EngineFailure failure) {
        LOG.warn("a peer of the rehearsal failed: {}", failure);
    }

    private final class ToGuest implements SendPeerListener {
        @Override
        public void offerReady(int id, String sdp) {
            mailbox.post(() -> send(SignalResponse.newBuilder()
                    .setOffer(SessionDescription.newBuilder()
                            .setType("offer")
                            .setSdp(sdp)
                            .setId(id))
                    .build()));
        }

        @Override
        public void candidateFound(IceCandidate candidate) {
            mailbox.post(() -> found(SignalTarget.SUBSCRIBER, candidate));
        }

        @Override
        public void stateChanged(PeerState state) {
            LOG.debug("to the guest: {}", state);
        }

        @Override
        public void dataChannelOpened(DataChannel channel) {
            LOG.debug("a channel: {}", channel.label());
        }

        @Override
        public void failed(EngineFailure failure) {
            RehearsalRoom.failed(failure);
        }
    }

    private final class FromGuest implements ReceivePeerListener {
        @Override
        public void candidateFound(IceCandidate candidate) {
            mailbox.post(() -> found(SignalTarget.PUBLISHER, candidate));
        }

        @Override
        public void stateChanged(PeerState state) {
            LOG.debug("from the guest: {}", state);
        }

        @Override
        public void dataChannelOpened(DataChannel channel) {
            LOG.debug("a channel: {}", channel.label());
        }

        @Override
        public void trackArrived(ReceivedTrack track) {
            LOG.debug("a track: {}", track.trackId());
        }

        @Override
        public void trackGone(ReceivedTrack track) {
            LOG.debug("a track less: {}", track.trackId());
        }

        @Override
        public void failed(EngineFailure failure) {
            RehearsalRoom.failed(failure);
        }
    }

    /** A synthetic camera neither fails nor changes. */
    private static final class Unheeded implements CameraDirectory.Listener {
        @Override
        public void running(CaptureFormat actual) {
            LOG.debug("the prompter's camera: {}", actual);
        }

        @Override
        public void failed(CameraFailure failure) {
            LOG.warn("the prompter's camera failed: {}", failure);
        }
    }
}
