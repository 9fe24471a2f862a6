// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridLayoutTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "3, 2, 2",
        "4, 2, 2",
        "5, 3, 2",
        "6, 3, 2",
        "7, 3, 3",
        "8, 3, 3",
        "9, 3, 3",
        "10, 4, 3",
        "11, 4, 3",
        "12, 4, 3",
        "13, 4, 4",
        "14, 4, 4",
        "15, 4, 4",
        "16, 4, 4"
    })
    void aWindowOfTheUsualSizeIsDividedAsTheDesignSays(int count, int columns, int rows) {
        GridLayout grid = GridLayout.of(1416, 800, count, 12);
        assertThat(grid.columns()).isEqualTo(columns);
        assertThat(grid.rows()).isEqualTo(rows);
    }

    @Test
    void inATallWindowTwoStandOnTopOfEachOther() {
        assertThat(GridLayout.of(700, 1200, 2, 12).columns()).isEqualTo(1);
    }

    @Test
    void theLastRowIsCentred() {
        List<Box> boxes = GridLayout.of(1416, 800, 3, 12).boxes();
        Box last = boxes.getLast();
        assertThat(last.x() + last.width() / 2).isEqualTo(708, within());
    }

    @Test
    void withoutRoomNothingIsPlaced() {
        assertThat(GridLayout.of(0, 300, 4, 12).boxes()).isEmpty();
        assertThat(GridLayout.of(300, 5, 40, 12).boxes()).hasSizeBetween(0, 40);
    }

    @Property(tries = 200)
    void noTileOverlapsAnotherOrTheEdge(
            @ForAll @IntRange(min = 160, max = 4000) int width,
            @ForAll @IntRange(min = 120, max = 2300) int height,
            @ForAll @IntRange(min = 1, max = 25) int count) {
        double gap = width < 640 ? 6 : 12;
        List<Box> boxes = GridLayout.of(width, height, count, gap).boxes();
        assertThat(boxes).hasSize(count);
        for (int one = 0; one < count; one++) {
            Box box = boxes.get(one);
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.right()).isLessThanOrEqualTo(width);
            assertThat(box.bottom()).isLessThanOrEqualTo(height);
            for (int other = one + 1; other < count; other++) {
                assertThat(apart(box, boxes.get(other), gap)).isTrue();
            }
        }
    }

    @Property(tries = 200)
    void aTileIsNeverFlatterThanAPictureNorTallerThanAFace(
            @ForAll @IntRange(min = 160, max = 4000) int width,
            @ForAll @IntRange(min = 120, max = 2300) int height,
            @ForAll @IntRange(min = 1, max = 25) int count) {
        Box box = GridLayout.of(width, height, count, 12).boxes().getFirst();
        assertThat(box.width() - 1).isLessThanOrEqualTo((box.height() + 1) * 16 / 9);
        assertThat(box.height() - 1).isLessThanOrEqualTo((box.width() + 1) * 3 / 4);
    }

    /** Any other number of columns gives tiles that are no more than three percent larger. */
    @Property(tries = 200)
    void theSpaceIsUsedAsWellAsEqualTilesCan(
            @ForAll @IntRange(min = 320, max = 4000) int width,
            @ForAll @IntRange(min = 240, max = 2300) int height,
            @ForAll @IntRange(min = 1, max = 25) int count) {
        Box box = GridLayout.of(width, height, count, 12).boxes().getFirst();
        for (int columns = 1; columns <= count; columns++) {
            int rows = Math.ceilDiv(count, columns);
            double tileWidth = (width - (columns - 1) * 12.0) / columns;
            double tileHeight = (height - (rows - 1) * 12.0) / rows;
            if (tileWidth >= 1 && tileHeight >= 1) {
                double area = Math.floor(Math.min(tileWidth, tileHeight * 16 / 9))
                        * Math.floor(Math.min(tileHeight, tileWidth * 3 / 4));
                assertThat(box.width() * box.height()).isGreaterThanOrEqualTo(area * 0.969);
            }
        }
    }

    private static boolean apart(Box one, Box other, double gap) {
        return one.right() + gap <= other.x()
                || other.right() + gap <= one.x()
                || one.bottom() + gap <= other.y()
                || other.bottom() + gap <= one.y();
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1.0);
    }
}
