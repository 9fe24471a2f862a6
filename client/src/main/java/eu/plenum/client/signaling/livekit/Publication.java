// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.SentTrack;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoCodec;
import eu.plenum.codec.VideoPublication;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import livekit.LivekitModels.AudioTrackFeature;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackType;
import livekit.LivekitRtc.AddTrackRequest;
import livekit.LivekitRtc.SimulcastCodec;
import livekit.LivekitRtc.SubscribedQualityUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One track of ours, from its announcement to the server until it is replaced or taken back. Owner: the session's thread.
 */
final class Publication {
    /** livekit-client's presets: music for a voice, music in stereo for a computer's sound. */
    private static final int MONO_BITRATE = 48_000;

    private static final int STEREO_BITRATE = 64_000;

    private final LocalTrack track;
    private final String cid;
    private final VideoCodec codec;
    private final List<VideoPublication.Encoding> encodings;
    private boolean muted;
    private @Nullable TrackInfo info;
    private @Nullable SentTrack media;
    private Mailbox.@Nullable Timer answerLimit;

    /** @param cid our id for it, which is also the media track's */
    Publication(LocalTrack track, String cid, VideoCodec codec, boolean muted) {
        this.track = track;
        this.cid = cid;
        this.codec = codec;
        this.muted = muted;
        this.encodings = track.source().isVideo() ? VideoLayers.encodings(track) : List.of();
    }

    LocalTrack track() {
        return track;
    }

    String cid() {
        return cid;
    }

    boolean muted() {
        return muted;
    }

    Optional<TrackInfo> info() {
        return Optional.ofNullable(info);
    }

    Optional<SentTrack> media() {
        return Optional.ofNullable(media);
    }

    boolean hasSid(String sid) {
        return info != null && info.getSid().equals(sid);
    }

    AddTrackRequest announcement() {
        AddTrackRequest.Builder request = AddTrackRequest.newBuilder()
                .setCid(cid)
                .setName(track.source().label())
                .setSource(Sources.of(track.source()))
                .setStream(stream())
                .setMuted(muted);
        return (track.source().isVideo() ? video(request) : audio(request)).build();
    }

    void awaitAnswer(Mailbox.Timer limit) {
        answerLimit = limit;
    }

    /** The server took it. */
    void accepted(TrackInfo as) {
        if (answerLimit != null) {
            answerLimit.cancel();
            answerLimit = null;
        }
        info = as;
    }

    /** Adds it to the peer; the next offer has it. */
    SentTrack open(SendPeer peer) {
        SentTrack opened = track.source().isVideo()
                ? peer.addVideo(new VideoPublication(cid, stream(), codec, encodings))
                : peer.addAudio(new AudioPublication(
                        cid,
                        stream(),
                        track.stereo(),
                        !track.stereo(),
                        !track.stereo(),
                        track.stereo() ? STEREO_BITRATE : MONO_BITRATE));
        opened.setEnabled(!muted);
        media = opened;
        return opened;
    }

    void mute(boolean off) {
        muted = off;
        if (media != null) {
            media.setEnabled(!off);
        }
    }

    void watched(SubscribedQualityUpdate update) {
        if (media instanceof SentVideoTrack video) {
            video.setLayers(VideoLayers.watched(update, codecName(), encodings));
        }
    }

    /** Takes it out of the peer. */
    void close() {
        if (answerLimit != null) {
            answerLimit.cancel();
        }
        if (media != null) {
            media.remove();
        }
    }

    private AddTrackRequest.Builder video(AddTrackRequest.Builder request) {
        List<livekit.LivekitModels.VideoLayer> layers = VideoLayers.announced(track, encodings);
        return request.setType(TrackType.VIDEO)
                .setWidth(track.width())
                .setHeight(track.height())
                .addAllLayers(layers)
                .addSimulcastCodecs(SimulcastCodec.newBuilder()
                        .setCodec(codecName())
                        .setCid(cid)
                        .addAllLayers(layers));
    }

    private AddTrackRequest.Builder audio(AddTrackRequest.Builder request) {
        request.setType(TrackType.AUDIO).setDisableRed(track.stereo());
        if (track.stereo()) {
            request.addAudioFeatures(AudioTrackFeature.TF_STEREO).addAudioFeatures(AudioTrackFeature.TF_NO_DTX);
        }
        return request;
    }

    private String codecName() {
        return codec.name().toLowerCase(Locale.ROOT);
    }

    /** Camera and microphone are kept in step, and so are a screen and its sound. */
    private String stream() {
        return switch (track.source()) {
            case CAMERA, MICROPHONE -> "camera";
            case SCREEN_SHARE, SCREEN_SHARE_AUDIO -> "screen_share";
        };
    }
}
