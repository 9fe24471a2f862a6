// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.media.MediaStreamTrack;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import dev.onvoid.webrtc.media.video.VideoFrame;
import dev.onvoid.webrtc.media.video.VideoTrack;
import dev.onvoid.webrtc.media.video.VideoTrackSink;
import eu.plenum.codec.ReceivedTrack;
import org.jspecify.annotations.Nullable;

/**
 * One section of the connection and the track that now arrives in it. A native track lives as long as its section, whatever the
 * sender puts into it, so the native sink stays and only what it feeds changes. Owner: the {@code rtc} thread, save for the
 * volatile field.
 *
 * <p>webrtc-java 0.14.0 gives the sink a copy of each picture that must be released, or it is never freed.
 */
final class ReceiverSlot {
    private final @Nullable VideoTrack video;
    private final @Nullable AudioTrack audio;
    private final PlayoutPace pace;
    private final VideoTrackSink videoSink = this::frame;
    private final AudioTrackSink audioSink = this::data;
    private volatile @Nullable ReceivedTrack current;

    ReceiverSlot(MediaStreamTrack track, PlayoutPace pace) {
        this.pace = pace;
        video = track instanceof VideoTrack made ? made : null;
        audio = track instanceof AudioTrack made ? made : null;
    }

    /** Starts delivering; called once. */
    void open() {
        if (video != null) {
            video.addSink(videoSink);
        }
        if (audio != null) {
            audio.addSink(audioSink);
        }
    }

    /** Stops delivering; called while the native track still lives. */
    void close() {
        current = null;
        if (video != null) {
            video.removeSink(videoSink);
        }
        if (audio != null) {
            audio.removeSink(audioSink);
        }
    }

    @Nullable
    ReceivedTrack current() {
        return current;
    }

    /** What arrives from now on belongs to the track {@code key} names. */
    ReceivedTrack carry(TrackKey key) {
        ReceivedTrack next = switch (key.kind()) {
            case VIDEO -> new WebRtcReceivedVideoTrack(key);
            case AUDIO -> new WebRtcReceivedAudioTrack(key);
        };
        current = next;
        return next;
    }

    /** What arrives from now on belongs to nobody. */
    void carryNothing() {
        ReceivedTrack before = current;
        current = null;
        switch (before) {
            case WebRtcReceivedVideoTrack track -> track.end();
            case WebRtcReceivedAudioTrack track -> track.end();
            case null, default -> {
                // Nothing was carried.
            }
        }
    }

    private void frame(VideoFrame frame) {
        try {
            if (current instanceof WebRtcReceivedVideoTrack track) {
                track.frame(frame);
            }
        } catch (Throwable e) {
            NativeCallback.report("onVideoFrame", e);
        } finally {
            NativeCallback.guard("release", frame::release);
        }
    }

    private void data(byte[] bytes, int bits, int rate, int channels, int frames) {
        try {
            if (current instanceof WebRtcReceivedAudioTrack track) {
                track.data(bytes, bits, rate, channels, frames);
            }
            pace.turn();
        } catch (Throwable e) {
            NativeCallback.report("onData", e);
        }
    }
}
