// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import eu.plenum.codec.FrameTarget;
import eu.plenum.codec.Size;
import eu.plenum.codec.natives.NativeLibrary;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturePainterTest {
    private static final int[] RED = {0, 0, 255, 255};
    private static final int[] GREEN = {0, 255, 0, 255};
    private static final int[] BLUE = {255, 0, 0, 255};
    private static final int[] WHITE = {255, 255, 255, 255};

    private final PicturePainter painter = new PicturePainter();

    @BeforeAll
    static void load() {
        new NativeLibrary().load();
    }

    @ParameterizedTest
    @CsvSource({
        "1280,720, 1280,720",
        "1280,720, 640,360",
        "1280,720, 333,333",
        "641,361, 640,360",
        "641,361, 641,361",
        "640,480, 101,75",
        "322,180, 64,64",
        "1920,1080, 1919,1079",
        "64,64, 17,17"
    })
    void coloursStandWhereTheyBelongInEveryTurn(int width, int height, int boxWidth, int boxHeight) throws Exception {
        int[][][] turned = {
            {RED, GREEN, BLUE, WHITE}, {BLUE, RED, WHITE, GREEN}, {WHITE, BLUE, GREEN, RED}, {GREEN, WHITE, RED, BLUE}
        };
        for (int quarter = 0; quarter < 4; quarter++) {
            LentPicture target = new LentPicture(boxWidth, boxHeight);

            paint(TestPicture.of(width, height, 3, quarter * 90), target);

            Size upright = quarter % 2 == 0 ? new Size(width, height) : new Size(height, width);
            assertThat(target.drawn()).isEqualTo(PictureFit.within(upright, new Size(boxWidth, boxHeight)));
            int w = target.drawn().width();
            int h = target.drawn().height();
            assertPixel(target, w / 5, h / 5, turned[quarter][0]);
            assertPixel(target, w - 1 - w / 5, h / 5, turned[quarter][1]);
            assertPixel(target, w / 5, h - 1 - h / 5, turned[quarter][2]);
            assertPixel(target, w - 1 - w / 5, h - 1 - h / 5, turned[quarter][3]);
            assertPixel(target, 0, 0, turned[quarter][0]);
            assertPixel(target, w - 1, h - 1, turned[quarter][3]);
        }
    }

    @Test
    void aTargetThatWantsNothingIsNotAskedForMemory() throws Exception {
        LentPicture target = new LentPicture(0, 0);

        paint(TestPicture.of(64, 64, 0, 0), target);

        assertThat(target.published()).isZero();
        assertThat(target.drawn()).isEqualTo(Size.NONE);
    }

    @Test
    void memoryTooSmallOrOnTheHeapIsNeverWritten() throws Exception {
        ByteBuffer heap = ByteBuffer.allocate(64 * 64 * 4);
        ByteBuffer small = ByteBuffer.allocateDirect(64 * 64 * 4 - 1);

        paint(TestPicture.of(64, 64, 0, 0), new Lender(heap));
        paint(TestPicture.of(64, 64, 0, 90), new Lender(small));
        paint(TestPicture.of(64, 64, 0, 0), new Lender(null));

        assertThat(heap.array()).containsOnly(0);
    }

    private void paint(TestPicture picture, FrameTarget target) throws Exception {
        VideoFrameBuffer buffer = NativePicture.of(picture);
        try {
            painter.paint(buffer, picture.rotation(), 0, target);
        } finally {
            buffer.release();
        }
    }

    private static void assertPixel(LentPicture target, int x, int y, int[] colour) {
        int[] pixel = target.pixel(x, y);
        for (int i = 0; i < 4; i++) {
            assertThat(pixel[i])
                    .as("component %d at %d,%d of %s", i, x, y, target.drawn())
                    .isBetween(colour[i] - 8, colour[i] + 8);
        }
    }

    private record Lender(ByteBuffer memory) implements FrameTarget {
        @Override
        public Size wanted() {
            return new Size(64, 64);
        }

        @Override
        public ByteBuffer acquire(int width, int height) {
            return memory;
        }

        @Override
        public void publish(long captureNanos) {
            throw new AssertionError("published a picture it could not draw");
        }
    }
}
