// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.signaling.SignalingEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.SpeakerInfo;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.MuteTrackRequest;
import livekit.LivekitRtc.ReconnectResponse;
import livekit.LivekitRtc.RoomMovedResponse;
import livekit.LivekitRtc.SessionDescription;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SpeakersChanged;
import livekit.LivekitRtc.TrickleRequest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Broken frames in every state of a session end in a clean failure or are ignored; none is a fault of ours. */
@Timeout(60)
class MutatedFramesTest {
    private static final int ROUNDS = 8;
    private static final int FRAMES = 30;
    private static final List<SignalResponse> RECORDED = Recording.kept().messages();

    enum Stage {
        BEFORE_THE_JOIN,
        BEFORE_THE_TRANSPORTS,
        UP,
        RESUMING
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void noBrokenFrameIsAFaultOfOurs(Stage stage) {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(stage.name().hashCode() + round);
            try (Scene scene = new Scene()) {
                ScriptedServer.Connection connection = reach(scene, stage);
                for (int i = 0; i < FRAMES && !connection.ended(); i++) {
                    connection.frame(true, 2, mutated(random));
                }
                scene.session.leave();
                SignalingEvent.Closed closed =
                        scene.events.await(SignalingEvent.Closed.class, event -> true, Duration.ofSeconds(5));
                if (closed.reason() instanceof EndReason.Failed(Failure failure)) {
                    assertThat(failure).as("round %d", round).isNotInstanceOf(Failure.Internal.class);
                }
            }
        }
    }

    private static ScriptedServer.Connection reach(Scene scene, Stage stage) {
        return switch (stage) {
            case BEFORE_THE_JOIN -> scene.server.next();
            case BEFORE_THE_TRANSPORTS -> {
                ScriptedServer.Connection connection = scene.server.next();
                connection.send(SignalResponse.newBuilder()
                        .setJoin(Scene.joinResponse("PA_me"))
                        .build());
                yield connection;
            }
            case UP -> scene.join();
            case RESUMING -> {
                scene.join().cut();
                yield scene.resume(0);
            }
        };
    }

    /** A recorded or rarer frame with a few bytes changed, cut off or repeated. */
    private static byte[] mutated(Random random) {
        List<SignalResponse> frames = frames();
        byte[] bytes = frames.get(random.nextInt(frames.size())).toByteArray();
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    /** What a real server said, and what one server alone cannot be made to say. */
    private static List<SignalResponse> frames() {
        List<SignalResponse> frames = new ArrayList<>(RECORDED);
        frames.add(SignalResponse.newBuilder()
                .setJoin(Scene.joinResponse("PA_me").addOtherParticipants(Scene.someone("ada")))
                .build());
        frames.add(SignalResponse.newBuilder()
                .setReconnect(ReconnectResponse.newBuilder().setLastMessageSeq(3))
                .build());
        frames.add(Scene.update(Scene.someone("ada"), Scene.me("PA_me").setVersion(2)));
        frames.add(SignalResponse.newBuilder()
                .setOffer(SessionDescription.newBuilder()
                        .setType("offer")
                        .setSdp("v=0")
                        .setId(1))
                .build());
        frames.add(SignalResponse.newBuilder()
                .setAnswer(SessionDescription.newBuilder()
                        .setType("answer")
                        .setSdp("v=0")
                        .setId(1))
                .build());
        frames.add(SignalResponse.newBuilder()
                .setTrickle(TrickleRequest.newBuilder().setCandidateInit("{\"candidate\":\"x\",\"sdpMid\":\"0\"}"))
                .build());
        frames.add(SignalResponse.newBuilder()
                .setMute(MuteTrackRequest.newBuilder().setSid("TR_1").setMuted(true))
                .build());
        frames.add(SignalResponse.newBuilder()
                .setSpeakersChanged(SpeakersChanged.newBuilder()
                        .addSpeakers(SpeakerInfo.newBuilder()
                                .setSid("PA_ada")
                                .setLevel(0.5f)
                                .setActive(true)))
                .build());
        frames.add(SignalResponse.newBuilder()
                .setRoomMoved(RoomMovedResponse.newBuilder()
                        .setToken("token")
                        .setParticipant(Scene.me("PA_moved"))
                        .addOtherParticipants(Scene.someone("bob")))
                .build());
        frames.add(SignalResponse.newBuilder()
                .setLeave(LeaveRequest.newBuilder()
                        .setAction(LeaveRequest.Action.RESUME)
                        .setReason(DisconnectReason.MIGRATION))
                .build());
        return frames;
    }
}
