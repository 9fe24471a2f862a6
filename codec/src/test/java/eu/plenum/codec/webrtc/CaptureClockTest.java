// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onvoid.webrtc.media.SyncClock;
import eu.plenum.codec.natives.NativeLibrary;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaptureClockTest {
    @BeforeAll
    static void load() {
        new NativeLibrary().load();
    }

    @Test
    void readsLikeTheClockOfLibwebrtc() {
        assertThat(new CaptureClock().right()).isTrue();
    }

    @Test
    void theLibrarysOwnStillCountsFromItsMaking() {
        SyncClock clock = new SyncClock();
        assertThat(Math.abs(TimeUnit.NANOSECONDS.toMicros(System.nanoTime()) - clock.getTimestampUs()))
                .as("else CaptureClock can go")
                .isGreaterThan(TimeUnit.SECONDS.toMicros(1));
        clock.dispose();
    }
}
