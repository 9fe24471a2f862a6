// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeakerLatencyTest {
    private static final long SECOND = 1_000_000_000;

    private final SpeakerLatency latency = new SpeakerLatency(0);

    @Test
    void aLineThatRunsDryGetsLongerUpToAnEnd() {
        assertThat(latency.millis()).isEqualTo(30);
        assertThat(latency.changed(0, SECOND)).isFalse();
        assertThat(latency.changed(1, 2 * SECOND)).isTrue();
        assertThat(latency.millis()).isEqualTo(40);
        assertThat(latency.changed(5, 2 * SECOND + 1)).as("the same trouble").isFalse();
        for (int i = 6; i < 20; i++) {
            latency.changed(i, i * SECOND);
        }
        assertThat(latency.millis()).isEqualTo(80);
        assertThat(latency.changed(20, 20 * SECOND)).isFalse();
    }

    @Test
    void aCalmLineGetsShorterByAndBy() {
        latency.changed(1, SECOND);
        latency.changed(2, 2 * SECOND);
        assertThat(latency.millis()).isEqualTo(50);
        assertThat(latency.changed(2, 61 * SECOND)).isFalse();
        assertThat(latency.changed(2, 62 * SECOND)).isTrue();
        assertThat(latency.changed(2, 121 * SECOND)).isFalse();
        assertThat(latency.changed(2, 122 * SECOND)).isTrue();
        assertThat(latency.millis()).isEqualTo(30);
        assertThat(latency.changed(2, 200 * SECOND)).isFalse();
    }
}
