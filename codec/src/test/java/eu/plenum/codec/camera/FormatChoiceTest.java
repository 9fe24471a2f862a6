// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatChoiceTest {
    private static final CaptureFormat VGA = new CaptureFormat(640, 480, 30);
    private static final CaptureFormat HD_SLOW = new CaptureFormat(1280, 720, 10);
    private static final CaptureFormat HD_FAST = new CaptureFormat(1280, 720, 60);
    private static final CaptureFormat FULL_HD = new CaptureFormat(1920, 1080, 30);

    private static CaptureFormat nearest(CaptureFormat... offered) {
        return FormatChoice.nearest(List.of(offered), CaptureFormat.HD);
    }

    @Test
    void theFormatWantedWins() {
        assertThat(nearest(VGA, HD_SLOW, CaptureFormat.HD, HD_FAST, FULL_HD)).isEqualTo(CaptureFormat.HD);
    }

    @Test
    void aLargerPictureIsBetterThanAJerkyOne() {
        assertThat(nearest(HD_SLOW, FULL_HD)).isEqualTo(FULL_HD);
    }

    @Test
    void aJerkyPictureIsBetterThanNone() {
        assertThat(nearest(HD_SLOW)).isEqualTo(HD_SLOW);
    }

    @Test
    void ofTwoNearOnesTheRateNearestIsTaken() {
        assertThat(nearest(HD_FAST, new CaptureFormat(1280, 720, 25))).isEqualTo(new CaptureFormat(1280, 720, 25));
    }

    @Test
    void whatMakesNoSenseIsLeftOutAndWithoutOfferTheWishStands() {
        assertThat(nearest(new CaptureFormat(0, 0, 0), new CaptureFormat(-1, 720, 30)))
                .isEqualTo(CaptureFormat.HD);
        assertThat(nearest()).isEqualTo(CaptureFormat.HD);
    }
}
