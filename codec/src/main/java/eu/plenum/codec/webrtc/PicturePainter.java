// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.media.FourCC;
import dev.onvoid.webrtc.media.video.VideoBufferConverter;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import eu.plenum.codec.FrameTarget;
import eu.plenum.codec.Size;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a decoded picture into memory lent by a viewer: scaled, converted to BGRA and turned upright, in that order, since the
 * fewest pixels are touched so. Scaling and conversion are libyuv's; only a turned picture takes a further step here, through
 * one buffer that is kept. Used by one thread at a time.
 *
 * <p>libwebrtc's name for bytes in the order blue, green, red, alpha is ARGB.
 */
final class PicturePainter {
    private static final Logger LOG = LoggerFactory.getLogger(PicturePainter.class);
    private static final int BYTES = 4;

    private ByteBuffer turned = ByteBuffer.allocateDirect(0);
    private IntBuffer turnedPixels = turned.asIntBuffer();

    /**
     * @param rotation clockwise degrees that turn the picture upright
     * @param captureNanos passed on to the target
     */
    void paint(VideoFrameBuffer picture, int rotation, long captureNanos, FrameTarget target) throws Exception {
        boolean lies = rotation == 90 || rotation == 270;
        Size upright = lies
                ? new Size(picture.getHeight(), picture.getWidth())
                : new Size(picture.getWidth(), picture.getHeight());
        Size size = PictureFit.within(upright, target.wanted());
        if (size.isEmpty()) {
            return;
        }
        ByteBuffer memory = target.acquire(size.width(), size.height());
        if (memory == null) {
            return;
        }
        int bytes = size.width() * size.height() * BYTES;
        if (!memory.isDirect() || memory.isReadOnly() || memory.capacity() < bytes) {
            LOG.warn("a target lent {} for {} bytes", memory, bytes);
            return;
        }
        int width = lies ? size.height() : size.width();
        int height = lies ? size.width() : size.height();
        if (width == picture.getWidth() && height == picture.getHeight()) {
            convert(picture, rotation, memory, size);
        } else {
            VideoFrameBuffer scaled =
                    picture.cropAndScale(0, 0, picture.getWidth(), picture.getHeight(), width, height);
            try {
                convert(scaled, rotation, memory, size);
            } finally {
                scaled.release();
            }
        }
        target.publish(captureNanos);
    }

    private void convert(VideoFrameBuffer picture, int rotation, ByteBuffer memory, Size size) throws Exception {
        if (rotation == 0) {
            VideoBufferConverter.convertFromI420(picture, memory, FourCC.ARGB);
            return;
        }
        int bytes = picture.getWidth() * picture.getHeight() * BYTES;
        if (turned.capacity() < bytes) {
            turned = ByteBuffer.allocateDirect(bytes);
            turnedPixels = turned.order(ByteOrder.nativeOrder()).asIntBuffer();
        }
        VideoBufferConverter.convertFromI420(picture, turned, FourCC.ARGB);
        IntBuffer upright =
                memory.duplicate().clear().order(ByteOrder.nativeOrder()).asIntBuffer();
        PictureTurn.turn(turnedPixels, upright, size.width(), size.height(), rotation);
    }
}
