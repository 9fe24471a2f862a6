// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import com.google.protobuf.InvalidProtocolBufferException;
import livekit.LivekitModels.Codec;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.ParticipantPermission;
import livekit.LivekitModels.Room;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitRtc.ICEServer;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.SignalResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the classes of LiveKit's messages ready: what they need is made when the first is read, which takes as long as all of a
 * handshake, so it is done beside that. Stateless.
 */
final class MessageTypes {
    private static final Logger LOG = LoggerFactory.getLogger(MessageTypes.class);

    private MessageTypes() {}

    /** Returns at once. */
    static void prepare() {
        Thread.ofPlatform().daemon().name("livekit-messages").start(MessageTypes::readOne);
    }

    private static void readOne() {
        SignalResponse sample = SignalResponse.newBuilder()
                .setJoin(JoinResponse.newBuilder()
                        .setRoom(Room.newBuilder().setName("room"))
                        .setParticipant(ParticipantInfo.newBuilder()
                                .setSid("PA_1")
                                .putAttributes("key", "value")
                                .setPermission(
                                        ParticipantPermission.newBuilder().setCanSubscribe(true))
                                .addTracks(TrackInfo.newBuilder().setSid("TR_1")))
                        .addIceServers(ICEServer.newBuilder().addUrls("stun:host"))
                        .addEnabledPublishCodecs(Codec.newBuilder().setMime("video/VP8")))
                .build();
        try {
            SignalResponse read = SignalResponse.parseFrom(sample.toByteString());
            LOG.trace("the classes of messages such as a {} are ready", read.getMessageCase());
        } catch (InvalidProtocolBufferException impossible) {
            LOG.warn("a message of our own is malformed", impossible);
        }
    }
}
