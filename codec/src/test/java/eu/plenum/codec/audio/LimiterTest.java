// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LimiterTest {

    @Property(tries = 200)
    void neverExceedsItsCeiling(@ForAll long seed, @ForAll @DoubleRange(min = 0, max = 20) double loudness) {
        Limiter limiter = new Limiter();
        Random random = new Random(seed);
        for (int frame = 0; frame < 20; frame++) {
            float[] left = noise(random, loudness * random.nextDouble());
            float[] right = noise(random, loudness * random.nextDouble());
            limiter.limit(left, right);
            for (int i = 0; i < left.length; i++) {
                assertThat(Math.abs(left[i])).isLessThanOrEqualTo(Limiter.CEILING * 1.00001f);
                assertThat(Math.abs(right[i])).isLessThanOrEqualTo(Limiter.CEILING * 1.00001f);
            }
        }
    }

    @Property(tries = 50)
    void quietSoundPassesUnchanged(@ForAll long seed) {
        Limiter limiter = new Limiter();
        Random random = new Random(seed);
        float[] all = new float[10 * 480];
        float[] limited = new float[all.length];
        for (int frame = 0; frame < 10; frame++) {
            float[] left = noise(random, 0.8);
            System.arraycopy(left, 0, all, frame * 480, 480);
            limiter.limit(left, left.clone());
            System.arraycopy(left, 0, limited, frame * 480, 480);
        }
        for (int i = Limiter.BLOCK; i < all.length; i++) {
            assertThat(limited[i]).isEqualTo(all[i - Limiter.BLOCK]);
        }
    }

    @Test
    void aShoutDoesNotMoveTheOtherSide() {
        Limiter limiter = new Limiter();
        float[] left = new float[480];
        float[] right = new float[480];
        for (int frame = 0; frame < 5; frame++) {
            Arrays.fill(left, 58_408);
            Arrays.fill(right, 1_000);
            limiter.limit(left, right);
        }
        assertThat(left[300]).isEqualTo(29_204);
        assertThat(right[300]).isEqualTo(500);
    }

    private static float[] noise(Random random, double loudness) {
        float[] samples = new float[480];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (Limiter.CEILING * loudness * (2 * random.nextDouble() - 1));
        }
        return samples;
    }
}
