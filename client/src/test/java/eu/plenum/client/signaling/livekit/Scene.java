// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Meeting;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.network.SystemNetwork;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.codec.PeerState;
import eu.plenum.codec.testing.FakeMediaEngine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import livekit.LivekitModels.Codec;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.ParticipantPermission;
import livekit.LivekitModels.Room;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackSource;
import livekit.LivekitModels.TrackType;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.ParticipantUpdate;
import livekit.LivekitRtc.ReconnectResponse;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;

/** A session on a scripted server with an engine that has no media. Time runs ten times as fast for it. */
final class Scene implements AutoCloseable {
    static final int SPEED = 10;

    final ScriptedServer server = new ScriptedServer();
    final FakeMediaEngine engine = new FakeMediaEngine();
    final RecordedEvents events = new RecordedEvents();
    final LiveKitSession session;

    Scene() {
        this(new Credentials.AccessToken(new Secret("token-one")), SPEED);
    }

    Scene(Credentials credentials, int speed) {
        SignalingContext context =
                new SignalingContext(engine, new SystemNetwork(), Clock.systemUTC(), new Random(7), "", true, "0.1.0");
        LiveKitProvider provider = new LiveKitProvider((name, failures) -> new FastMailbox(name, failures, speed));
        session = (LiveKitSession)
                provider.open(new Meeting("livekit", URI.create(server.url()), credentials), context, events);
    }

    /** Lets us in with nobody else there, and brings the transports up. */
    ScriptedServer.Connection join() {
        return join(joinResponse("PA_me").build());
    }

    ScriptedServer.Connection join(JoinResponse response) {
        ScriptedServer.Connection connection = accept(response);
        events.await(SignalingEvent.Joined.class);
        return connection;
    }

    /** Answers the next connection so, and brings the transports up. */
    ScriptedServer.Connection accept(JoinResponse response) {
        ScriptedServer.Connection connection = letIn(response);
        transportsComeUp(connection);
        return connection;
    }

    /** Answers the next connection so; the transports are not up yet. */
    ScriptedServer.Connection letIn(JoinResponse response) {
        int before = engine.receivePeers().size();
        ScriptedServer.Connection connection = server.next();
        connection.send(SignalResponse.newBuilder().setJoin(response).build());
        events.until("peers", Duration.ofSeconds(5), () -> engine.receivePeers().size() > before);
        return connection;
    }

    void transportsComeUp(ScriptedServer.Connection connection) {
        SignalRequest offer = connection.await(SignalRequest::hasOffer);
        connection.send(answer(offer));
        engine.receivePeer().emitState(PeerState.CONNECTED);
        engine.receivePeer().emitDataChannel("_reliable");
        engine.receivePeer().emitDataChannel("_lossy");
        engine.sendPeer().emitState(PeerState.CONNECTED);
        engine.sendPeer().channels().forEach(channel -> channel.emitOpen(true));
    }

    /** Answers the next connection as a resumed one; both peers become connected anew. */
    ScriptedServer.Connection resume(int lastMessage) {
        ScriptedServer.Connection connection = server.next();
        connection.send(SignalResponse.newBuilder()
                .setReconnect(ReconnectResponse.newBuilder().setLastMessageSeq(lastMessage))
                .build());
        return connection;
    }

    void transportsComeBack(ScriptedServer.Connection connection) {
        connection.send(answer(connection.await(SignalRequest::hasOffer)));
        engine.receivePeer().emitState(PeerState.DISCONNECTED);
        engine.sendPeer().emitState(PeerState.DISCONNECTED);
        engine.receivePeer().emitState(PeerState.CONNECTED);
        engine.sendPeer().emitState(PeerState.CONNECTED);
    }

    static SignalResponse offer(int id) {
        return SignalResponse.newBuilder()
                .setOffer(SessionDescription.newBuilder()
                        .setType("offer")
                        .setSdp("theirs")
                        .setId(id))
                .build();
    }

    static SignalResponse answer(SignalRequest offer) {
        return SignalResponse.newBuilder()
                .setAnswer(SessionDescription.newBuilder()
                        .setType("answer")
                        .setSdp("answer")
                        .setId(offer.getOffer().getId()))
                .build();
    }

    static JoinResponse.Builder joinResponse(String sid) {
        return JoinResponse.newBuilder()
                .setRoom(Room.newBuilder().setName("room").setSid("RM_1"))
                .setParticipant(me(sid))
                .setSubscriberPrimary(true)
                .setFastPublish(true)
                .setPingInterval(5)
                .setPingTimeout(15)
                .addEnabledPublishCodecs(Codec.newBuilder().setMime("video/VP8"));
    }

    static ParticipantInfo.Builder me(String sid) {
        return ParticipantInfo.newBuilder()
                .setSid(sid)
                .setIdentity("me")
                .setState(ParticipantInfo.State.ACTIVE)
                .setPermission(ParticipantPermission.newBuilder()
                        .setCanPublish(true)
                        .setCanPublishData(true)
                        .setCanSubscribe(true)
                        .setCanUpdateMetadata(true));
    }

    /** Someone with a camera {@code TR_cNAME} and a microphone {@code TR_mNAME}. */
    static ParticipantInfo.Builder someone(String name) {
        return ParticipantInfo.newBuilder()
                .setSid("PA_" + name)
                .setIdentity(name)
                .setName(name + " Example")
                .setVersion(1)
                .setState(ParticipantInfo.State.ACTIVE)
                .addTracks(TrackInfo.newBuilder()
                        .setSid("TR_c" + name)
                        .setType(TrackType.VIDEO)
                        .setSource(TrackSource.CAMERA)
                        .setWidth(1280)
                        .setHeight(720))
                .addTracks(TrackInfo.newBuilder()
                        .setSid("TR_m" + name)
                        .setType(TrackType.AUDIO)
                        .setSource(TrackSource.MICROPHONE));
    }

    static SignalResponse update(ParticipantInfo.Builder... participants) {
        ParticipantUpdate.Builder update = ParticipantUpdate.newBuilder();
        List.of(participants).forEach(update::addParticipants);
        return SignalResponse.newBuilder().setUpdate(update).build();
    }

    @Override
    public void close() {
        session.leave();
        server.close();
    }
}
