// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.capture;

import eu.plenum.codec.FrameCount;
import eu.plenum.codec.FrameTarget;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.VideoSink;
import eu.plenum.codec.video.PicturePreview;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Our own camera as a track like any other's, so that a screen shows it the same way. May be used from any thread; pictures are
 * drawn on the capture thread.
 */
public final class OwnPictures implements ReceivedVideoTrack {
    private final CameraRelay relay;
    private final Map<FrameTarget, VideoSink> shown = new ConcurrentHashMap<>();

    public OwnPictures(CameraRelay relay) {
        this.relay = relay;
    }

    @Override
    public String streamId() {
        return "";
    }

    @Override
    public String trackId() {
        return "";
    }

    @Override
    public String mid() {
        return "";
    }

    @Override
    public void addTarget(FrameTarget target) {
        VideoSink preview = new PicturePreview(target);
        if (shown.putIfAbsent(target, preview) == null) {
            relay.feed(preview);
        }
    }

    @Override
    public void removeTarget(FrameTarget target) {
        VideoSink preview = shown.remove(target);
        if (preview != null) {
            relay.stopFeeding(preview);
        }
    }

    /** None: nothing is decoded here. */
    @Override
    public FrameCount frames() {
        return FrameCount.NONE;
    }
}
