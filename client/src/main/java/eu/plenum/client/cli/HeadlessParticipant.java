// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes part in one meeting without a window, as the command line asks. Everything here is owned by the thread "headless";
 * {@link #leave} may be called from any.
 */
final class HeadlessParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(HeadlessParticipant.class);
    private static final Duration STATISTICS_INTERVAL = Duration.ofSeconds(1);
    private static final Duration SNAPSHOT_INTERVAL = Duration.ofSeconds(1);

    /** How often is looked for the first sound: the error of {@code firstAudioMs}. */
    private static final Duration LISTEN_INTERVAL = Duration.ofMillis(20);

    /** How long the last statistics may hold up leaving, and leaving may hold up the end. */
    private static final Duration LAST_STATISTICS_LIMIT = Duration.ofSeconds(1);

    private static final Duration LEAVE_LIMIT = Duration.ofSeconds(5);

    private final Conference conference;
    private final Terminal terminal;
    private final Command.Join command;
    private final CallRecord record;
    private final RemoteViews views;
    private final Optional<Snapshots> snapshots;
    private final Progress progress = new Progress();
    private final CompletableFuture<ExitCode> outcome = new CompletableFuture<>();
    private final Mailbox mailbox;
    private @Nullable Session session;
    private Runnable unsubscribe = () -> {};
    private boolean joined;
    private boolean leaving;
    private boolean finished;
    private boolean measuring;

    /** @param acceptedNanos when the command was understood, {@link System#nanoTime} */
    HeadlessParticipant(
            Conference conference,
            Terminal terminal,
            Command.Join command,
            Optional<Snapshots> snapshots,
            long acceptedNanos) {
        this.conference = conference;
        this.terminal = terminal;
        this.command = command;
        this.snapshots = snapshots;
        this.record = new CallRecord(acceptedNanos);
        this.views = new RemoteViews(command.view(), snapshots.isPresent(), record);
        this.mailbox = new ThreadMailbox("headless", this::failed);
    }

    /** Joins; completes when the call is over, everything is released and the report is written. */
    CompletableFuture<ExitCode> start() {
        mailbox.post(this::join);
        return outcome;
    }

    /** Leaves cleanly, wherever we are. Idempotent. */
    void leave() {
        mailbox.post(this::leaveNow);
    }

    private void join() {
        if (leaving) {
            return;
        }
        Session opened = conference.join(command.request());
        session = opened;
        var _ = opened.ended().whenComplete((last, problem) -> mailbox.post(() -> ended(last, problem)));
        unsubscribe = opened.onChange(snapshot -> {
            long nanos = System.nanoTime();
            mailbox.post(() -> changed(opened, snapshot, nanos));
        });
    }

    private void changed(Session opened, SessionSnapshot snapshot, long nanos) {
        if (finished) {
            return;
        }
        record.snapshot(snapshot, nanos);
        progress.lines(snapshot).forEach(terminal::say);
        if (snapshot.ended()) {
            return;
        }
        views.show(snapshot.participants(), opened.views());
        if (!joined && snapshot.phase() instanceof SessionPhase.Connected) {
            joined = true;
            command.say().forEach(opened.commands()::sendChat);
            command.leaveAfter().ifPresent(time -> mailbox.schedule(time, this::leaveNow));
            measureAgain(opened);
            listen(opened);
            snapshots.ifPresent(files -> mailbox.schedule(SNAPSHOT_INTERVAL, () -> snapshotAgain(files)));
        }
    }

    private void measureAgain(Session opened) {
        if (finished || leaving) {
            return;
        }
        if (!measuring) {
            measuring = true;
            var _ = opened.statistics().whenComplete((statistics, problem) -> {
                long nanos = System.nanoTime();
                mailbox.post(() -> {
                    measuring = false;
                    measured(statistics, problem, nanos);
                });
            });
        }
        mailbox.schedule(STATISTICS_INTERVAL, () -> measureAgain(opened));
    }

    private void measured(@Nullable CallStatistics statistics, @Nullable Throwable problem, long nanos) {
        if (statistics != null) {
            record.statistics(statistics, nanos);
        } else {
            LOG.debug("No statistics this time", problem);
        }
    }

    /** The meter is far cheaper than statistics, which find the first sound when it is silence that is sent. */
    private void listen(Session opened) {
        if (finished || record.hasHeard()) {
            return;
        }
        for (Participant person : opened.snapshot().participants()) {
            if (!person.self() && opened.level(person.id()) > 0) {
                record.heard(System.nanoTime());
            }
        }
        mailbox.schedule(LISTEN_INTERVAL, () -> listen(opened));
    }

    private void snapshotAgain(Snapshots files) {
        if (!finished) {
            files.write(views.targets());
            mailbox.schedule(SNAPSHOT_INTERVAL, () -> snapshotAgain(files));
        }
    }

    private void leaveNow() {
        if (leaving || finished) {
            return;
        }
        leaving = true;
        Session opened = session;
        if (opened == null) {
            finish(new EndReason.Left());
            return;
        }
        Runnable leave = once(() -> {
            opened.commands().leave();
            mailbox.schedule(LEAVE_LIMIT, () -> finish(new EndReason.Left()));
        });
        if (!joined) {
            leave.run();
            return;
        }
        mailbox.schedule(LAST_STATISTICS_LIMIT, leave);
        var _ = opened.statistics().whenComplete((statistics, problem) -> {
            long nanos = System.nanoTime();
            mailbox.post(() -> {
                measured(statistics, problem, nanos);
                leave.run();
            });
        });
    }

    private static Runnable once(Runnable task) {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                task.run();
            }
        };
    }

    private void ended(@Nullable SessionSnapshot last, @Nullable Throwable problem) {
        if (last != null && last.phase() instanceof SessionPhase.Ended(EndReason reason)) {
            finish(reason);
        } else {
            LOG.error("The session ended without a reason", problem);
            finish(new EndReason.Failed(new Failure.Internal("the session ended without a reason")));
        }
    }

    private void finish(EndReason reason) {
        if (finished) {
            return;
        }
        finished = true;
        unsubscribe.run();
        views.close();
        snapshots.ifPresent(Snapshots::close);
        Explanation explanation = Explanation.of(reason);
        if (!explanation.sentence().isEmpty()) {
            terminal.say(explanation.sentence());
        } else if (joined) {
            terminal.say("Left.");
        }
        ExitCode written = writeReport(reason);
        outcome.complete(explanation.exit() == ExitCode.DONE ? written : explanation.exit());
        mailbox.close();
    }

    private ExitCode writeReport(EndReason reason) {
        if (command.report().isEmpty()) {
            return ExitCode.DONE;
        }
        return ReportFile.write(command.report().get(), record.report(reason, ProcessMeter.now()), terminal);
    }

    /** A task of ours threw: the call is left and the fault told, because a report that may be wrong is none. */
    private void failed(Throwable fault) {
        LOG.error("The headless participant failed", fault);
        if (finished) {
            outcome.complete(ExitCode.TRY_AGAIN);
            return;
        }
        leaving = true;
        Session opened = session;
        if (opened != null) {
            opened.commands().leave();
        }
        finish(new EndReason.Failed(new Failure.Internal(fault.getClass().getSimpleName())));
    }
}
