// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.media.video.VideoFrame;
import eu.plenum.codec.FrameCount;
import eu.plenum.codec.FrameTarget;
import eu.plenum.codec.ReceivedVideoTrack;
import java.util.ArrayList;
import java.util.List;

/**
 * A video track that arrives. Pictures come on a decoder thread of libwebrtc; targets and counts are guarded by the track's own
 * lock, which that thread holds while it draws.
 */
final class WebRtcReceivedVideoTrack implements ReceivedVideoTrack {
    private final TrackKey key;
    private final List<FrameTarget> targets = new ArrayList<>();
    private final PicturePainter painter = new PicturePainter();
    private long frames;
    private long firstNanos;
    private long lastNanos;
    private int width;
    private int height;
    private boolean gone;
    private boolean complained;

    WebRtcReceivedVideoTrack(TrackKey key) {
        this.key = key;
    }

    @Override
    public String streamId() {
        return key.streamId();
    }

    @Override
    public String trackId() {
        return key.trackId();
    }

    @Override
    public String mid() {
        return key.mid();
    }

    @Override
    public synchronized void addTarget(FrameTarget target) {
        if (!targets.contains(target)) {
            targets.add(target);
        }
    }

    @Override
    public synchronized void removeTarget(FrameTarget target) {
        targets.remove(target);
    }

    @Override
    public synchronized FrameCount frames() {
        return frames == 0 ? FrameCount.NONE : new FrameCount(frames, firstNanos, lastNanos, width, height);
    }

    /** No target is written any more once this returns. */
    synchronized void end() {
        gone = true;
        targets.clear();
    }

    /** Takes a decoded picture, which the caller releases. */
    synchronized void frame(VideoFrame frame) {
        if (gone) {
            return;
        }
        long now = System.nanoTime();
        boolean lies = frame.rotation == 90 || frame.rotation == 270;
        width = lies ? frame.buffer.getHeight() : frame.buffer.getWidth();
        height = lies ? frame.buffer.getWidth() : frame.buffer.getHeight();
        firstNanos = frames == 0 ? now : firstNanos;
        lastNanos = now;
        frames++;
        for (int i = targets.size() - 1; i >= 0; i--) {
            draw(frame, now, targets.get(i));
        }
    }

    private void draw(VideoFrame frame, long now, FrameTarget target) {
        try {
            painter.paint(frame.buffer, frame.rotation, now, target);
        } catch (Exception | Error e) {
            // One viewer's defect must not cost the others their picture.
            NativeCallback.report("of a frame target", e, complained);
            complained = true;
        }
    }
}
