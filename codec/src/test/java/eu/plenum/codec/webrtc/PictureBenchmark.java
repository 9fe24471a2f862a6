// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.media.video.VideoFrameBuffer;
import eu.plenum.codec.Size;
import eu.plenum.codec.natives.NativeLibrary;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What drawing a picture costs: time and heap for each. The figures go to the log. */
@Tag("long")
class PictureBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(PictureBenchmark.class);
    private static final int WARM_UP = 100;
    private static final int PICTURES = 400;

    @Test
    void drawingCostsLittleTimeAndNextToNoHeap() throws Exception {
        new NativeLibrary().load();
        Size[] sources = {new Size(640, 360), new Size(1280, 720)};
        for (Size source : sources) {
            for (double scale : new double[] {1, 0.25}) {
                for (int rotation : new int[] {0, 90}) {
                    measure(source, scale, rotation);
                }
            }
        }
    }

    private static void measure(Size source, double scale, int rotation) throws Exception {
        boolean lies = rotation == 90;
        int width = (int) ((lies ? source.height() : source.width()) * scale);
        int height = (int) ((lies ? source.width() : source.height()) * scale);
        LentPicture target = new LentPicture(width, height);
        PicturePainter painter = new PicturePainter();
        VideoFrameBuffer picture = NativePicture.of(TestPicture.of(source.width(), source.height(), 0, rotation));
        for (int i = 0; i < WARM_UP; i++) {
            painter.paint(picture, rotation, i, target);
        }
        System.gc();
        long bytes = used();
        long start = System.nanoTime();
        for (int i = 0; i < PICTURES; i++) {
            painter.paint(picture, rotation, i, target);
        }
        double millis = (System.nanoTime() - start) / 1e6 / PICTURES;
        long heap = (used() - bytes) / PICTURES;
        picture.release();
        LOG.warn(String.format(
                Locale.ROOT,
                "%dx%d turned %d drawn %s: %.3f ms, %d bytes of heap",
                source.width(),
                source.height(),
                rotation,
                target.drawn(),
                millis,
                heap));
        assertThat(heap).isBetween(0L, 4096L);
    }

    /** Grows by what is allocated until the next collection, which so few small objects do not bring about. */
    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
