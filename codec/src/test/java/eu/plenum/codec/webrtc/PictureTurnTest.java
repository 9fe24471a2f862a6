// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.IntBuffer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PictureTurnTest {

    @Test
    void aQuarterTurnBringsTheFirstColumnUpAsTheFirstRow() {
        // 1 2 3        4 1
        // 4 5 6   ->   5 2
        //              6 3
        assertThat(turn(new int[] {1, 2, 3, 4, 5, 6}, 2, 3, 90)).containsExactly(4, 1, 5, 2, 6, 3);
        assertThat(turn(new int[] {1, 2, 3, 4, 5, 6}, 3, 2, 180)).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(turn(new int[] {1, 2, 3, 4, 5, 6}, 2, 3, 270)).containsExactly(3, 6, 2, 5, 1, 4);
    }

    @Test
    void otherTurnsAreRefused() {
        assertThatThrownBy(() -> turn(new int[1], 1, 1, 45)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void fourQuarterTurnsAreNone(
            @ForAll @IntRange(min = 1, max = 100) int width, @ForAll @IntRange(min = 1, max = 100) int height) {
        int[] picture = IntStream.range(0, width * height).toArray();

        int[] once = turn(picture, height, width, 90);
        int[] twice = turn(once, width, height, 90);

        assertThat(twice).isEqualTo(turn(picture, width, height, 180));
        assertThat(turn(once, width, height, 270)).isEqualTo(picture);
    }

    private static int[] turn(int[] from, int width, int height, int rotation) {
        int[] to = new int[from.length];
        PictureTurn.turn(IntBuffer.wrap(from), IntBuffer.wrap(to), width, height, rotation);
        return to;
    }
}
