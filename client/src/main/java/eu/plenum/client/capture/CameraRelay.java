// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import eu.plenum.codec.VideoFrame;
import eu.plenum.codec.VideoSink;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Passes the pictures of the camera now in use to whoever wants them now. Guarded by itself, so that an output is fed by one
 * thread at a time even while one camera takes over from another, and is not fed any more when {@link #stopFeeding} returns.
 */
public final class CameraRelay {
    private final Set<VideoSink> outputs = new LinkedHashSet<>();
    private long source;

    /** The place for a new camera's pictures; those of the camera before are dropped from now on. */
    public synchronized VideoSink nextSource() {
        long mine = ++source;
        return frame -> relay(mine, frame);
    }

    /** Drops the pictures of the camera in use. */
    public synchronized void noSource() {
        source++;
    }

    public synchronized void feed(VideoSink output) {
        outputs.add(output);
    }

    public synchronized void stopFeeding(VideoSink output) {
        outputs.remove(output);
    }

    private synchronized void relay(long from, VideoFrame frame) {
        if (from == source) {
            outputs.forEach(output -> output.frame(frame));
        }
    }
}
