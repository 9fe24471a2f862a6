// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.nio.ByteBuffer;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rect;

/** Copies JCodec's pictures, whose bytes are 128 too low and which may be cropped, into I420. Used by one thread. */
final class PictureCopy {
    private static final int LUMA = 0;
    private static final int CB = 1;
    private static final int CR = 2;

    private final byte[] luma = new byte[256];
    private final byte[] chroma = new byte[256];
    private final byte[] row;

    /** @param fullRange whether the source's black is 0, to be brought into 16 to 235 */
    PictureCopy(int widest, boolean fullRange) {
        row = new byte[widest];
        for (int stored = 0; stored < 256; stored++) {
            int value = (byte) stored + 128;
            luma[stored] = (byte) (fullRange ? 16 + value * 219 / 255 : value);
            chroma[stored] = (byte) (fullRange ? 128 + (value - 128) * 224 / 255 : value);
        }
    }

    static int width(Picture picture) {
        return picture.getCrop() == null ? picture.getWidth() : picture.getCroppedWidth();
    }

    static int height(Picture picture) {
        return picture.getCrop() == null ? picture.getHeight() : picture.getCroppedHeight();
    }

    /** Both must be of one size. */
    void copy(Picture from, I420Picture to) {
        Rect crop = from.getCrop();
        int left = crop == null ? 0 : crop.getX();
        int top = crop == null ? 0 : crop.getY();
        int stride = from.getWidth();
        plane(from.getPlaneData(LUMA), top * stride + left, stride, to.y(), to.width(), to.height(), luma);
        int half = stride / 2;
        int start = top / 2 * half + left / 2;
        plane(from.getPlaneData(CB), start, half, to.u(), to.strideU(), to.chromaHeight(), chroma);
        plane(from.getPlaneData(CR), start, half, to.v(), to.strideV(), to.chromaHeight(), chroma);
    }

    private void plane(byte[] from, int start, int stride, ByteBuffer to, int width, int height, byte[] values) {
        for (int y = 0; y < height; y++) {
            int at = start + y * stride;
            for (int x = 0; x < width; x++) {
                row[x] = values[from[at + x] & 0xff];
            }
            to.put(y * width, row, 0, width);
        }
    }
}
