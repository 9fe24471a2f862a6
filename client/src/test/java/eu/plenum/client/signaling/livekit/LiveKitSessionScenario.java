// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.SignalingEvent;
import java.util.List;
import livekit.LivekitModels.DisconnectReason;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.VideoQuality;
import livekit.LivekitRtc.LeaveRequest;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import livekit.LivekitRtc.SubscribedCodec;
import livekit.LivekitRtc.SubscribedQuality;
import livekit.LivekitRtc.SubscribedQualityUpdate;
import livekit.LivekitRtc.TrackPublishedResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A session of the LiveKit provider before a scripted server, closed after the test. */
@Timeout(30)
abstract class LiveKitSessionScenario {
    static final LocalTrack CAMERA = new LocalTrack(TrackSource.CAMERA, 1280, 720, 30, false, false);
    static final LocalTrack MICROPHONE = new LocalTrack(TrackSource.MICROPHONE, 0, 0, 0, false, false);
    static final TrackId ADAS_CAMERA = new TrackId(new ParticipantId("ada"), TrackSource.CAMERA);

    final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    static SignalResponse leave(LeaveRequest.Action action, DisconnectReason reason) {
        return SignalResponse.newBuilder()
                .setLeave(LeaveRequest.newBuilder().setAction(action).setReason(reason))
                .build();
    }

    void publish(ScriptedServer.Connection connection, LocalTrack track, String sid) {
        scene.session.publish(track);
        connection.send(published(connection.await(SignalRequest::hasAddTrack), sid));
        connection.send(Scene.answer(connection.await(SignalRequest::hasOffer)));
        scene.events.await(SignalingEvent.LocalTrackLive.class, event -> event.source() == track.source());
    }

    static SignalResponse published(SignalRequest addTrack, String sid) {
        return SignalResponse.newBuilder()
                .setTrackPublished(TrackPublishedResponse.newBuilder()
                        .setCid(addTrack.getAddTrack().getCid())
                        .setTrack(TrackInfo.newBuilder().setSid(sid)))
                .build();
    }

    static SignalResponse watched(String sid, VideoQuality... enabled) {
        SubscribedCodec.Builder codec = SubscribedCodec.newBuilder().setCodec("vp8");
        for (VideoQuality quality : List.of(VideoQuality.LOW, VideoQuality.MEDIUM, VideoQuality.HIGH)) {
            codec.addQualities(SubscribedQuality.newBuilder()
                    .setQuality(quality)
                    .setEnabled(List.of(enabled).contains(quality)));
        }
        return SignalResponse.newBuilder()
                .setSubscribedQualityUpdate(
                        SubscribedQualityUpdate.newBuilder().setTrackSid(sid).addSubscribedCodecs(codec))
                .build();
    }
}
