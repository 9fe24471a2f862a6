// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.signaling.SignalingListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Keeps a session's events and waits for them. Callable from any thread. */
final class RecordedEvents implements SignalingListener {
    private final List<SignalingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void event(SignalingEvent event) {
        events.add(event);
    }

    List<SignalingEvent> all() {
        return List.copyOf(events);
    }

    <T extends SignalingEvent> List<T> of(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T extends SignalingEvent> T await(Class<T> kind) {
        return await(kind, event -> true);
    }

    <T extends SignalingEvent> T await(Class<T> kind, Predicate<T> wanted) {
        return await(kind, wanted, Duration.ofSeconds(10));
    }

    <T extends SignalingEvent> T await(Class<T> kind, Predicate<T> wanted, Duration limit) {
        until(kind.getSimpleName(), limit, () -> of(kind).stream().anyMatch(wanted));
        return of(kind).stream().filter(wanted).findFirst().orElseThrow();
    }

    /** The failure the session ends with. */
    Failure failure(Duration limit) {
        SignalingEvent.Closed closed = await(SignalingEvent.Closed.class, event -> true, limit);
        if (closed.reason() instanceof EndReason.Failed failed) {
            return failed.failure();
        }
        throw new AssertionError(closed.toString());
    }

    /** Waits for a condition; what came so far is told when it does not hold in time. */
    void until(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit + ": " + what + "; came: " + events);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
