// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.webrtc.FeedPolicy.Second;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPolicyTest {
    private static final Second CALM = new Second(30, 30, 0.2, 2_000_000, false, 1280, 720);
    private static final Second BUSY = new Second(30, 30, 0.95, 2_000_000, false, 1280, 720);
    private static final Second STARVED = new Second(30, 30, 0.2, 80_000, false, 1280, 720);
    private static final Second JERKY = new Second(30, 12, 0.4, 2_000_000, false, 1280, 720);

    @ParameterizedTest
    @CsvSource({
        // fed, sent, load, bits, layered, seconds, scale
        "30, 30, 0.2, 2000000, false, 20, 1",
        "30, 30, 0.95, 2000000, false, 1, 1",
        "30, 30, 0.95, 2000000, false, 2, 0.75",
        "30, 30, 0.95, 2000000, false, 4, 0.5",
        "30, 30, 0.95, 2000000, true, 2, 0.75",
        "30, 12, 0.4, 2000000, true, 2, 0.75",
        "30, 30, 0.2, 80000, false, 2, 0.75",
        "30, 30, 0.2, 80000, false, 100, 0.375",
        "30, 30, 0.2, 20000, false, 100, 0.25",
        "30, 30, 0.2, 80000, true, 100, 1",
        "2, 0, 0.99, 80000, false, 100, 1",
        "15, 15, 0.3, 300000, false, 20, 1",
        "30, 30, 0.3, 0, false, 20, 1",
    })
    void strainMakesPicturesSmaller(
            double fed, double sent, double load, double bits, boolean layered, int seconds, double scale) {
        Second second = new Second(fed, sent, load, bits, layered, 1280, 720);

        assertThat(after(FeedPolicy.FULL, second, seconds).scale()).isEqualTo(scale);
    }

    @Test
    void oneBadSecondChangesNothing() {
        FeedPolicy policy =
                FeedPolicy.FULL.after(JERKY).after(CALM).after(BUSY).after(CALM).after(STARVED);

        assertThat(policy.scale()).isEqualTo(1);
    }

    @Test
    void tenCalmSecondsBringOneStepBack() {
        FeedPolicy small = after(FeedPolicy.FULL, BUSY, 4);

        assertThat(after(small, CALM, 9).scale()).isEqualTo(0.5);
        assertThat(after(small, CALM, 10).scale()).isEqualTo(0.75);
        assertThat(after(small, CALM, 20).scale()).isEqualTo(1);
    }

    @Test
    void aStepUpThatStrainsAtOnceMakesTheNextWaitLonger() {
        FeedPolicy small = after(FeedPolicy.FULL, BUSY, 2);
        FeedPolicy tried = after(small, CALM, 10);
        FeedPolicy fellBack = after(tried, BUSY, 2);

        assertThat(tried.scale()).isEqualTo(1);
        assertThat(fellBack.scale()).isEqualTo(0.75);
        assertThat(after(fellBack, CALM, 19).scale()).isEqualTo(0.75);
        assertThat(after(fellBack, CALM, 20).scale()).isEqualTo(1);
    }

    @Test
    void withoutBitsForTheLargerPictureItStaysSmall() {
        FeedPolicy small = after(FeedPolicy.FULL, STARVED, 4);
        Second enoughForThis = new Second(30, 30, 0.2, 300_000, false, 1280, 720);

        assertThat(after(small, enoughForThis, 100).scale()).isEqualTo(0.5);
    }

    @Test
    void aSmallPictureIsNotMadeSmallerStill() {
        Second tiny = new Second(30, 5, 0.9, 10_000, false, 240, 135);

        assertThat(after(FeedPolicy.FULL, tiny, 100).scale()).isEqualTo(1);
    }

    @Property(tries = 200)
    void itNeverJumpsAndNeverLeavesTheScale(@ForAll List<Integer> seconds) {
        List<Second> kinds = List.of(CALM, BUSY, STARVED, JERKY);
        FeedPolicy policy = FeedPolicy.FULL;
        for (int kind : seconds) {
            FeedPolicy next = policy.after(kinds.get(Math.floorMod(kind, kinds.size())));
            assertThat(Math.abs(next.step() - policy.step())).isLessThanOrEqualTo(1);
            assertThat(next.scale()).isBetween(0.25, 1.0);
            policy = next;
        }
    }

    private static FeedPolicy after(FeedPolicy start, Second second, int times) {
        FeedPolicy policy = start;
        for (int i = 0; i < times; i++) {
            policy = policy.after(second);
        }
        return policy;
    }
}
