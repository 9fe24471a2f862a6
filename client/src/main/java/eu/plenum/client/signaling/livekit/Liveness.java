// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import livekit.LivekitRtc.Ping;
import livekit.LivekitRtc.Pong;
import livekit.LivekitRtc.SignalRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server for a sign of life at the interval it named and notices when none comes. Any message counts. Owner: the
 * session's thread.
 */
final class Liveness {
    private static final long MIN_INTERVAL_SECONDS = 1;
    private static final long MAX_INTERVAL_SECONDS = 60;
    private static final long MAX_TIMEOUT_SECONDS = 180;

    /** LiveKit's defaults, for a server that names none. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final Mailbox mailbox;
    private final Clock clock;
    private final Consumer<SignalRequest> requests;
    private final Consumer<Duration> silent;
    private Duration interval = INTERVAL;
    private Duration timeout = TIMEOUT;
    private long heardNanos;
    private long roundTripMillis;
    private Mailbox.@Nullable Timer timer;

    /** @param silent told once, with the time limit, when nothing was heard for so long */
    Liveness(Mailbox mailbox, Clock clock, Consumer<SignalRequest> requests, Consumer<Duration> silent) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.requests = requests;
        this.silent = silent;
    }

    /** As the server said, in seconds; 0 when it did not. */
    void configure(int intervalSeconds, int timeoutSeconds) {
        interval = intervalSeconds == 0
                ? INTERVAL
                : Duration.ofSeconds(Math.clamp(
                        Integer.toUnsignedLong(intervalSeconds), MIN_INTERVAL_SECONDS, MAX_INTERVAL_SECONDS));
        long least = interval.toSeconds() * 2;
        timeout = timeoutSeconds == 0
                ? TIMEOUT
                : Duration.ofSeconds(Math.clamp(
                        Integer.toUnsignedLong(timeoutSeconds), least, Math.max(least, MAX_TIMEOUT_SECONDS)));
    }

    void start() {
        stop();
        heardNanos = mailbox.nanoTime();
        timer = mailbox.schedule(interval, this::tick);
    }

    void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    void heard() {
        heardNanos = mailbox.nanoTime();
    }

    void pong(Pong pong) {
        roundTripMillis = Math.clamp(clock.millis() - pong.getLastPingTimestamp(), 0, 60_000);
    }

    private void tick() {
        if (mailbox.nanoTime() - heardNanos >= timeout.toNanos()) {
            timer = null;
            silent.accept(timeout);
            return;
        }
        long now = clock.millis();
        requests.accept(SignalRequest.newBuilder().setPing(now).build());
        requests.accept(SignalRequest.newBuilder()
                .setPingReq(Ping.newBuilder().setTimestamp(now).setRtt(roundTripMillis))
                .build());
        timer = mailbox.schedule(interval, this::tick);
    }
}
