// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import eu.plenum.codec.VideoFrame;
import java.nio.ByteBuffer;

/** The brightness of a picture, 0 to 255, whatever memory it lies in; what {@link TimeCode} and {@link FlashBlock} are read from. */
public interface LumaPicture {

    int width();

    int height();

    int luma(int x, int y);

    /** The luma plane of an upright I420 picture, looked at while it is lent. */
    static LumaPicture of(VideoFrame frame) {
        ByteBuffer plane = frame.y();
        int stride = frame.strideY();
        return new Luma(frame.width(), frame.height(), (x, y) -> plane.get(y * stride + x) & 0xff);
    }

    /** Rows of {@code width * 4} bytes in the order blue, green, red, alpha, from index 0. */
    static LumaPicture ofBgra(ByteBuffer pixels, int width, int height) {
        return new Luma(width, height, (x, y) -> {
            int at = (y * width + x) * 4;
            return Luma.of(pixels.get(at + 2) & 0xff, pixels.get(at + 1) & 0xff, pixels.get(at) & 0xff);
        });
    }

    /** Pixels as {@code 0xAARRGGBB}, row by row, as {@code BufferedImage.getRGB} gives them. */
    static LumaPicture ofArgb(int[] pixels, int width, int height) {
        return new Luma(width, height, (x, y) -> {
            int pixel = pixels[y * width + x];
            return Luma.of(pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff);
        });
    }

    /** Mean brightness of the middle half, in both directions, of a box; up to 64 samples. */
    default int middle(int left, int top, int right, int bottom) {
        int x0 = left + (right - left) / 4;
        int y0 = top + (bottom - top) / 4;
        int x1 = Math.max(x0 + 1, right - (right - left) / 4);
        int y1 = Math.max(y0 + 1, bottom - (bottom - top) / 4);
        int stepX = Math.max(1, (x1 - x0) / 8);
        int stepY = Math.max(1, (y1 - y0) / 8);
        int sum = 0;
        int samples = 0;
        for (int y = y0; y < y1; y += stepY) {
            for (int x = x0; x < x1; x += stepX) {
                sum += luma(x, y);
                samples++;
            }
        }
        return sum / samples;
    }
}
