// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.Size;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFitTest {

    @ParameterizedTest
    @CsvSource({
        "1280,720, 640,360, 640,360",
        "1280,720, 640,640, 640,360",
        "1280,720, 1000,100, 178,100",
        "720,1280, 640,360, 203,360",
        "320,180, 1920,1080, 320,180",
        "1281,721, 1280,720, 1279,720",
        "8000,1, 100,100, 100,1",
    })
    void aPictureIsDrawnWholeAndNeverLarger(int w, int h, int boxW, int boxH, int wantW, int wantH) {
        assertThat(PictureFit.within(new Size(w, h), new Size(boxW, boxH))).isEqualTo(new Size(wantW, wantH));
    }

    @Test
    void nothingFitsIntoNothing() {
        assertThat(PictureFit.within(new Size(640, 360), Size.NONE)).isEqualTo(Size.NONE);
        assertThat(PictureFit.within(new Size(640, 360), new Size(10, 0)).isEmpty())
                .isTrue();
        assertThat(PictureFit.within(Size.NONE, new Size(10, 10))).isEqualTo(Size.NONE);
    }

    @Property(tries = 500)
    void itFillsTheBoxInOneDirectionAndKeepsItsShape(
            @ForAll @IntRange(min = 1, max = 8192) int w,
            @ForAll @IntRange(min = 1, max = 8192) int h,
            @ForAll @IntRange(min = 1, max = 8192) int boxW,
            @ForAll @IntRange(min = 1, max = 8192) int boxH) {
        Size fit = PictureFit.within(new Size(w, h), new Size(boxW, boxH));

        assertThat(fit.width()).isBetween(1, Math.min(w, boxW));
        assertThat(fit.height()).isBetween(1, Math.min(h, boxH));
        assertThat(fit.width() == Math.min(w, boxW) || fit.height() == Math.min(h, boxH))
                .isTrue();
        double scale = Math.min(1, Math.min((double) boxW / w, (double) boxH / h));
        assertThat(Math.abs(fit.width() - w * scale)).isLessThanOrEqualTo(1);
        assertThat(Math.abs(fit.height() - h * scale)).isLessThanOrEqualTo(1);
    }
}
