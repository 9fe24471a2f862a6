// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
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
    private static final Duration SNAPSHOT_INTERVAL = Duration.ofSeconds(1);

    /** How long leaving, and a session's release of what it held, may hold up the end. */
    private static final Duration END_LIMIT = Duration.ofSeconds(5);

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
    private Optional<CallMeter> meter = Optional.empty();
    private boolean leaving;
    private boolean finished;

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
        if (snapshot.phase() instanceof SessionPhase.Ended(EndReason reason)) {
            mailbox.schedule(END_LIMIT, () -> finish(reason));
            return;
        }
        views.show(snapshot.participants(), opened.views());
        meter.ifPresent(running -> running.changed(snapshot));
        if (meter.isEmpty() && !leaving && snapshot.phase() instanceof SessionPhase.Connected) {
            CallMeter started = new CallMeter(opened, record, mailbox);
            meter = Optional.of(started);
            started.start();
            command.say().forEach(opened.commands()::sendChat);
            command.leaveAfter().ifPresent(time -> mailbox.schedule(time, this::leaveNow));
            snapshots.ifPresent(files -> mailbox.schedule(SNAPSHOT_INTERVAL, () -> snapshotAgain(files)));
        }
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
        meter.ifPresentOrElse(running -> running.last(() -> leave(opened)), () -> leave(opened));
    }

    private void leave(Session opened) {
        opened.commands().leave();
        mailbox.schedule(END_LIMIT, () -> finish(new EndReason.Left()));
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
        meter.ifPresent(CallMeter::stop);
        views.close();
        snapshots.ifPresent(Snapshots::close);
        Explanation explanation = Explanation.of(reason);
        if (!explanation.sentence().isEmpty()) {
            terminal.say(explanation.sentence());
        } else if (meter.isPresent()) {
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
