// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TimeCodeTest {
    private static final long HOUR = 3_600_000_000_000L;

    private static Gray picture(int width, int height, long nanos, long counter) {
        return Gray.of(LumaPicture.of(new SyntheticPicture(width, height).draw(nanos, counter, LocalTime.NOON)));
    }

    @Property(tries = 100)
    void whatIsDrawnIsReadAtAnySize(
            @ForAll @LongRange(min = -HOUR, max = 100 * HOUR) long nanos,
            @ForAll long counter,
            @ForAll @IntRange(min = 48, max = 640) int width,
            @ForAll @IntRange(min = 48, max = 480) int height) {
        assertThat(TimeCode.read(picture(width, height, nanos, counter))).contains(TimeCode.at(nanos, counter));
    }

    @Property(tries = 20)
    void itSurvivesScalingBlurCoarseQuantisationAndNoiseAt320x180(
            @ForAll @LongRange(min = 0, max = 10 * HOUR) long nanos,
            @ForAll @IntRange(min = 0, max = 1 << 30) int counter,
            @ForAll Random random) {
        Gray received = picture(1280, 720, nanos, counter)
                .scaled(320, 180)
                .blurred()
                .quantised(60)
                .noisy(random, 25);

        assertThat(TimeCode.read(received)).contains(TimeCode.at(nanos, counter));
    }

    @Property(tries = 20)
    void itSurvivesBeingShownSmallerThanSentAndLargerAgain(
            @ForAll @LongRange(min = 0, max = 10 * HOUR) long nanos,
            @ForAll @IntRange(min = 160, max = 1000) int width,
            @ForAll Random random) {
        Gray received = picture(1280, 720, nanos, 7)
                .scaled(160, 90)
                .quantised(30)
                .scaled(width, width * 9 / 16)
                .noisy(random, 10);

        assertThat(TimeCode.read(received)).contains(TimeCode.at(nanos, 7));
    }

    @Property(tries = 100)
    void aPictureMixedOfTwoIsRejectedOrOneOfThem(
            @ForAll @LongRange(min = 0, max = HOUR) long nanos,
            @ForAll @IntRange(min = 1, max = 100) int later,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        TimeCode first = TimeCode.at(nanos, 1000);
        TimeCode second = TimeCode.at(nanos + later * 33_333_333L, 1000 + later);
        Gray mixed = picture(320, 180, nanos, 1000)
                .mixed(picture(320, 180, nanos + later * 33_333_333L, 1000 + later), percent);

        assertThat(TimeCode.read(mixed))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(),
                        read -> assertThat(read).contains(first),
                        read -> assertThat(read).contains(second));
    }

    @Property(tries = 100)
    void aPictureTornBetweenTwoIsRejectedOrOneOfThem(
            @ForAll @LongRange(min = 0, max = HOUR) long nanos,
            @ForAll @IntRange(min = 1, max = 100) int later,
            @ForAll @IntRange(min = 0, max = 180) int row) {
        TimeCode first = TimeCode.at(nanos, 1000);
        TimeCode second = TimeCode.at(nanos + later * 33_333_333L, 1000 + later);
        Gray torn =
                picture(320, 180, nanos, 1000).torn(picture(320, 180, nanos + later * 33_333_333L, 1000 + later), row);

        assertThat(TimeCode.read(torn))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(),
                        read -> assertThat(read).contains(first),
                        read -> assertThat(read).contains(second));
    }

    @Property(tries = 300)
    void noiseIsNoCode(@ForAll Random random) {
        assertThat(TimeCode.read(new Gray(320, 180).noisy(random, 255))).isEmpty();
    }

    @Property(tries = 500)
    void blackAndWhiteBlocksAtRandomAreNoCode(@ForAll Random random) {
        Gray blocks = new Gray(96, 72);
        for (int y = 0; y < 72; y += 4) {
            for (int x = 0; x < 96; x += 4) {
                blocks.fill(x, y, 4, random.nextBoolean() ? 235 : 16);
            }
        }
        assertThat(TimeCode.read(blocks)).isEmpty();
    }

    @Test
    void evenPicturesAreNoCode() {
        for (int luma = 0; luma < 256; luma++) {
            Gray even = new Gray(320, 180);
            even.fill(0, 0, 320, luma);
            assertThat(TimeCode.read(even)).isEmpty();
        }
    }

    @Test
    void aPictureTooSmallForItsBlocksIsNoCodeAndNoError() {
        assertThat(TimeCode.read(new Gray(1, 1))).isEmpty();
        assertThat(TimeCode.read(new Gray(10, 5))).isEmpty();
    }

    @Test
    void itIsReadFromBgraAndArgbToo() {
        Gray gray = picture(320, 180, 5_000_000_000L, 42);
        ByteBuffer bgra = ByteBuffer.allocateDirect(320 * 180 * 4);
        int[] argb = new int[320 * 180];
        for (int i = 0; i < argb.length; i++) {
            int luma = gray.luma(i % 320, i / 320);
            argb[i] = 0xff000000 | luma << 16 | luma << 8 | luma;
            bgra.put(4 * i, (byte) luma).put(4 * i + 1, (byte) luma).put(4 * i + 2, (byte) luma);
        }

        assertThat(TimeCode.read(LumaPicture.ofBgra(bgra, 320, 180))).contains(new TimeCode(5000, 42));
        assertThat(TimeCode.read(LumaPicture.ofArgb(argb, 320, 180))).contains(new TimeCode(5000, 42));
        assertThat(FlashBlock.lit(LumaPicture.ofArgb(argb, 320, 180))).contains(true);
    }

    @Test
    void ageAndDistanceCountOverTheEndOfTheirRange() {
        TimeCode old = new TimeCode(TimeCode.MILLIS_RANGE - 10, TimeCode.COUNTER_RANGE - 1);

        assertThat(old.ageMillis(30_000_000L)).isEqualTo(40);
        assertThat(new TimeCode(0, 2).picturesSince(old)).isEqualTo(3);
    }

    @Test
    void theFlashIsReadOnlyWhereThereIsOne() {
        assertThat(FlashBlock.lit(picture(320, 180, 1_000_000_000L, 1))).contains(true);
        assertThat(FlashBlock.lit(picture(320, 180, 1_099_999_999L, 1))).contains(true);
        assertThat(FlashBlock.lit(picture(320, 180, 1_100_000_000L, 1))).contains(false);
        assertThat(FlashBlock.lit(picture(320, 180, 1_999_999_999L, 1))).contains(false);
        Gray grey = new Gray(320, 180);
        grey.fill(0, 0, 320, 128);
        assertThat(FlashBlock.lit(grey)).isEqualTo(Optional.empty());
    }
}
