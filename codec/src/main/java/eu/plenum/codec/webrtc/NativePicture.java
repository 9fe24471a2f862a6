// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import eu.plenum.codec.VideoFrame;
import java.nio.ByteBuffer;

/** Pictures in libwebrtc's own memory, which only its own buffers can be handed to an encoder in. */
final class NativePicture {

    private NativePicture() {}

    /** The picture in native memory, which the caller releases: its own when it is native already, else one copy. */
    static VideoFrameBuffer of(VideoFrame frame) {
        if (frame instanceof NativeVideoFrame made) {
            VideoFrameBuffer buffer = made.nativeFrame().buffer;
            buffer.retain();
            return buffer;
        }
        NativeI420Buffer buffer = NativeI420Buffer.allocate(frame.width(), frame.height());
        int chromaWidth = (frame.width() + 1) / 2;
        int chromaHeight = (frame.height() + 1) / 2;
        plane(frame.y(), frame.strideY(), buffer.getDataY(), buffer.getStrideY(), frame.width(), frame.height());
        plane(frame.u(), frame.strideU(), buffer.getDataU(), buffer.getStrideU(), chromaWidth, chromaHeight);
        plane(frame.v(), frame.strideV(), buffer.getDataV(), buffer.getStrideV(), chromaWidth, chromaHeight);
        return buffer;
    }

    private static void plane(ByteBuffer from, int fromStride, ByteBuffer to, int toStride, int width, int height) {
        if (fromStride == toStride) {
            to.put(0, from, 0, toStride * (height - 1) + width);
            return;
        }
        for (int row = 0; row < height; row++) {
            to.put(row * toStride, from, row * fromStride, width);
        }
    }
}
