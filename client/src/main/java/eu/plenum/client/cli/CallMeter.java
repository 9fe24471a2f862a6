// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionSnapshot;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a call into its record, from joined until stopped. Owned by the call's thread. */
final class CallMeter {
    private static final Logger LOG = LoggerFactory.getLogger(CallMeter.class);
    private static final Duration STATISTICS_INTERVAL = Duration.ofSeconds(1);

    /** An answer that takes longer is not waited for: its peer may be gone for good. */
    private static final Duration STATISTICS_LIMIT = Duration.ofSeconds(5);

    /** How long leaving waits for the last statistics. */
    private static final Duration LAST_STATISTICS_LIMIT = Duration.ofSeconds(1);

    /** How often is looked for the first sound: the error of {@code firstAudioMs}. */
    private static final Duration LISTEN_INTERVAL = Duration.ofMillis(20);

    /** After this long without a sound only the statistics are left to find one. */
    private static final Duration LISTEN_LIMIT = Duration.ofSeconds(30);

    private final Session session;
    private final CallRecord record;
    private final Mailbox mailbox;
    private Set<TrackId> tracks = Set.of();
    private long listenUntilNanos;
    private long askedNanos;
    private boolean waiting;
    private boolean stopped;

    CallMeter(Session session, CallRecord record, Mailbox mailbox) {
        this.session = session;
        this.record = record;
        this.mailbox = mailbox;
    }

    void start() {
        listenUntilNanos = mailbox.nanoTime() + LISTEN_LIMIT.toNanos();
        measureAgain();
        listen();
    }

    void stop() {
        stopped = true;
    }

    /** A track that ends may still be measured for a moment: what it had since the last time is not to be lost. */
    void changed(SessionSnapshot snapshot) {
        Set<TrackId> now = new HashSet<>();
        for (Participant person : snapshot.participants()) {
            person.tracks().keySet().forEach(source -> now.add(new TrackId(person.id(), source)));
        }
        boolean ended = !now.containsAll(tracks);
        tracks = Set.copyOf(now);
        if (ended && !stopped) {
            ask(() -> {});
        }
    }

    /** Measures once more and stops; {@code then} runs on the owner's thread, within a second and once. */
    void last(Runnable then) {
        stop();
        boolean[] done = {false};
        Runnable once = () -> {
            if (!done[0]) {
                done[0] = true;
                then.run();
            }
        };
        mailbox.schedule(LAST_STATISTICS_LIMIT, once);
        ask(once);
    }

    private void measureAgain() {
        if (stopped) {
            return;
        }
        if (!waiting || mailbox.nanoTime() - askedNanos > STATISTICS_LIMIT.toNanos()) {
            waiting = true;
            askedNanos = mailbox.nanoTime();
            ask(() -> waiting = false);
        }
        mailbox.schedule(STATISTICS_INTERVAL, this::measureAgain);
    }

    private void ask(Runnable then) {
        CompletableFuture<CallStatistics> answer = session.statistics();
        var _ = answer.whenComplete((statistics, problem) -> {
            long nanos = System.nanoTime();
            mailbox.post(() -> {
                answered(statistics, problem, nanos);
                then.run();
            });
        });
    }

    private void answered(@Nullable CallStatistics statistics, @Nullable Throwable problem, long nanos) {
        if (statistics != null) {
            record.statistics(statistics, nanos);
        } else {
            LOG.debug("No statistics this time", problem);
        }
    }

    /** The meter is far cheaper than statistics, and these find the first sound when it is silence that is sent. */
    private void listen() {
        if (stopped || record.hasHeard() || mailbox.nanoTime() - listenUntilNanos > 0) {
            return;
        }
        for (Participant person : session.snapshot().participants()) {
            if (!person.self() && session.level(person.id()) > 0) {
                record.heard(System.nanoTime());
            }
        }
        mailbox.schedule(LISTEN_INTERVAL, this::listen);
    }
}
