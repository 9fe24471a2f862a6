// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.video;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.FrameTarget;
import eu.plenum.codec.Size;
import eu.plenum.codec.VideoFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturePreviewTest {
    private static final int WHITE = 0xFFFF_FFFF;
    private static final int BLACK = 0xFF00_0000;

    @Test
    void coloursAreThoseOfBt601() {
        assertThat(shown(uniform(235, 128, 128), new Size(4, 4)).pixel(0, 0)).isEqualTo(WHITE);
        assertThat(shown(uniform(16, 128, 128), new Size(4, 4)).pixel(3, 3)).isEqualTo(BLACK);
        assertThat(shown(uniform(81, 90, 240), new Size(4, 4)).pixel(1, 2)).isEqualTo(0xFFFF_0000);
        assertThat(shown(uniform(145, 54, 34), new Size(4, 4)).pixel(1, 2)).isEqualTo(0xFF00_FF01);
    }

    /** The upper left quarter of what was captured is white; turned clockwise it comes to stand elsewhere. */
    @ParameterizedTest
    @CsvSource({"0, 8, 4, 0, 0", "90, 4, 8, 3, 0", "180, 8, 4, 7, 3", "270, 4, 8, 0, 7"})
    void aPictureIsTurnedUpright(int rotation, int width, int height, int whiteX, int whiteY) {
        Shown shown = shown(corner(8, 4, rotation), new Size(100, 100));

        assertThat(shown.size).isEqualTo(new Size(width, height));
        assertThat(shown.pixel(whiteX, whiteY)).isEqualTo(WHITE);
        assertThat(shown.pixel(width - 1 - whiteX, height - 1 - whiteY)).isEqualTo(BLACK);
        assertThat(shown.published).isEqualTo(42);
    }

    @Test
    void aPictureIsFittedWholeIntoTheBoxAndNeverEnlarged() {
        assertThat(shown(corner(64, 32, 0), new Size(16, 16)).size).isEqualTo(new Size(16, 8));
        assertThat(shown(corner(64, 32, 0), new Size(1000, 1000)).size).isEqualTo(new Size(64, 32));
        assertThat(shown(corner(64, 2, 0), new Size(16, 16)).size).isEqualTo(new Size(16, 1));
    }

    @Test
    void whoWantsNothingIsAskedNothing() {
        Shown hidden = shown(corner(64, 32, 0), Size.NONE);
        assertThat(hidden.memory).isNull();
        assertThat(hidden.published).isZero();
    }

    private static Shown shown(VideoFrame frame, Size box) {
        Shown target = new Shown(box);
        new PicturePreview(target).frame(frame);
        return target;
    }

    private static VideoFrame uniform(int y, int u, int v) {
        return new Planes(4, 4, 0, filled(16, y), filled(4, u), filled(4, v));
    }

    private static VideoFrame corner(int width, int height, int rotation) {
        ByteBuffer luma = filled(width * height, 16);
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                luma.put(y * width + x, (byte) 235);
            }
        }
        int chroma = width / 2 * (height / 2);
        return new Planes(width, height, rotation, luma, filled(chroma, 128), filled(chroma, 128));
    }

    private static ByteBuffer filled(int size, int value) {
        ByteBuffer plane = ByteBuffer.allocateDirect(size);
        for (int index = 0; index < size; index++) {
            plane.put(index, (byte) value);
        }
        return plane;
    }

    private record Planes(int width, int height, int rotation, ByteBuffer y, ByteBuffer u, ByteBuffer v)
            implements VideoFrame {
        @Override
        public int strideY() {
            return width;
        }

        @Override
        public int strideU() {
            return width / 2;
        }

        @Override
        public int strideV() {
            return width / 2;
        }

        @Override
        public long captureNanos() {
            return 42;
        }
    }

    private static final class Shown implements FrameTarget {
        private final Size box;
        private Size size = Size.NONE;
        private ByteBuffer memory;
        private long published;

        Shown(Size box) {
            this.box = box;
        }

        int pixel(int x, int y) {
            return memory.order(ByteOrder.LITTLE_ENDIAN).getInt((y * size.width() + x) * 4);
        }

        @Override
        public Size wanted() {
            return box;
        }

        @Override
        public ByteBuffer acquire(int width, int height) {
            size = new Size(width, height);
            memory = ByteBuffer.allocateDirect(width * height * 4);
            return memory;
        }

        @Override
        public void publish(long captureNanos) {
            published = captureNanos;
        }
    }
}
