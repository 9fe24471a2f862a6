// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import eu.plenum.codec.Size;
import eu.plenum.codec.VideoFrame;
import eu.plenum.codec.VideoSink;
import org.jspecify.annotations.Nullable;

/**
 * Hands pictures to a native source, on the thread that feeds them: pushing a frame is the one native call that is not made on
 * the {@code rtc} thread, for a picture must not wait behind a negotiation. Guarded by its own lock, so that the source cannot
 * be closed under a frame.
 *
 * <p>The picture last pushed is kept, for two workarounds of webrtc-java 0.14.0: a key frame someone asks for is only encoded on
 * the next frame fed, so a picture that stands still is fed again ({@link #repeat}); and its source never adapts, so the feed
 * shrinks pictures to what {@link #limit} says.
 */
final class VideoFeed implements VideoSink {
    private static final int MAX_SIDE = 8192;

    private @Nullable CustomVideoSource source;
    private @Nullable VideoFrameBuffer last;
    private int lastRotation;
    private long lastNanos;
    private boolean enabled = true;
    private double limit = 1;
    private long frames;
    private Size fed = Size.NONE;

    /** Opens the feed. */
    synchronized void open(CustomVideoSource opened) {
        source = opened;
    }

    /** Ends the feed: what comes later is dropped. */
    synchronized void close() {
        source = null;
        forget();
    }

    synchronized void setEnabled(boolean on) {
        enabled = on;
        if (!on) {
            forget();
        }
    }

    /** Pictures are shrunk to this share of their width and height, over 0 to 1. */
    synchronized void limit(double scale) {
        limit = scale;
    }

    /** Frames fed so far. */
    synchronized long frames() {
        return frames;
    }

    /** The size of the picture last fed, before any shrinking. */
    synchronized Size size() {
        return fed;
    }

    @Override
    public synchronized void frame(VideoFrame frame) {
        if (source == null || !enabled) {
            return;
        }
        int width = frame.width();
        int height = frame.height();
        if (width <= 0 || height <= 0 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException(width + "x" + height);
        }
        fed = new Size(width, height);
        frames++;
        VideoFrameBuffer buffer = NativePicture.of(frame);
        push(limit < 1 ? shrunk(buffer) : buffer, frame.rotation());
    }

    /** Feeds the last picture again when none came for {@code nanos}. */
    synchronized void repeat(long nanos) {
        VideoFrameBuffer buffer = last;
        if (buffer != null && enabled && System.nanoTime() - lastNanos > nanos) {
            buffer.retain();
            push(buffer, lastRotation);
        }
    }

    private void push(VideoFrameBuffer buffer, int rotation) {
        CustomVideoSource open = source;
        if (open == null) {
            buffer.release();
            return;
        }
        open.pushFrame(new dev.onvoid.webrtc.media.video.VideoFrame(buffer, rotation, System.nanoTime()));
        forget();
        last = buffer;
        lastRotation = rotation;
        lastNanos = System.nanoTime();
    }

    private void forget() {
        VideoFrameBuffer kept = last;
        last = null;
        if (kept != null) {
            kept.release();
        }
    }

    private VideoFrameBuffer shrunk(VideoFrameBuffer buffer) {
        int width = even(buffer.getWidth() * limit);
        int height = even(buffer.getHeight() * limit);
        try {
            return buffer.cropAndScale(0, 0, buffer.getWidth(), buffer.getHeight(), width, height);
        } finally {
            buffer.release();
        }
    }

    private static int even(double pixels) {
        return Math.max(2, (int) Math.round(pixels / 2) * 2);
    }
}
