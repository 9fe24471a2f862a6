// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    private static int taken(double rate, double wanted, long jitter) {
        RateLimit limit = new RateLimit(wanted);
        Random random = new Random(7);
        int taken = 0;
        for (int i = 0; i < rate * 60; i++) {
            long late = jitter == 0 ? 0 : random.nextLong(jitter);
            taken += limit.takes(-5 * SECOND + (long) (i * SECOND / rate) + late) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void everythingIsTakenAtTheRateWantedHoweverItJitters() {
        assertThat(taken(30, 30, 0)).isEqualTo(1800);
        assertThat(taken(30, 30, 100_000_000)).isEqualTo(1800);
        assertThat(taken(10, 30, 0)).isEqualTo(600);
    }

    @Test
    void whatComesFasterIsThinnedToTheRateWanted() {
        assertThat(taken(60, 30, 0)).isBetween(1795, 1806);
        assertThat(taken(50, 30, 50_000_000)).isBetween(1780, 1806);
        assertThat(taken(1000, 5, 0)).isBetween(299, 306);
    }
}
