// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.FrameCount;
import eu.plenum.codec.FrameTarget;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.Size;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A received video track whose pictures a test delivers. */
public final class FakeReceivedVideoTrack implements ReceivedVideoTrack {
    private final String streamId;
    private final String trackId;
    private final String mid;
    private final List<FrameTarget> targets = new CopyOnWriteArrayList<>();
    private volatile FrameCount frames = FrameCount.NONE;

    FakeReceivedVideoTrack(String streamId, String trackId, String mid) {
        this.streamId = streamId;
        this.trackId = trackId;
        this.mid = mid;
    }

    @Override
    public String streamId() {
        return streamId;
    }

    @Override
    public String trackId() {
        return trackId;
    }

    @Override
    public String mid() {
        return mid;
    }

    @Override
    public void addTarget(FrameTarget target) {
        targets.add(target);
    }

    @Override
    public void removeTarget(FrameTarget target) {
        targets.remove(target);
    }

    @Override
    public FrameCount frames() {
        return frames;
    }

    public List<FrameTarget> targets() {
        return List.copyOf(targets);
    }

    /** Delivers one picture, all of one colour (BGRA bytes as a little-endian int), fitted into what each target wants. */
    public synchronized void deliver(int width, int height, int bgra, long nanos) {
        FrameCount before = frames;
        long first = before.frames() == 0 ? nanos : before.firstNanos();
        frames = new FrameCount(before.frames() + 1, first, nanos, width, height);
        for (FrameTarget target : targets) {
            Size box = target.wanted();
            if (box.isEmpty()) {
                continue;
            }
            double scale = Math.min(1, Math.min(box.width() / (double) width, box.height() / (double) height));
            int w = Math.max(1, (int) (width * scale));
            int h = Math.max(1, (int) (height * scale));
            ByteBuffer memory = target.acquire(w, h);
            if (memory != null) {
                for (int pixel = 0; pixel < w * h; pixel++) {
                    memory.putInt(pixel * 4, bgra);
                }
                target.publish(nanos);
            }
        }
    }
}
