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
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call from joining to its report, as the command line asks, with a window or without. Everything here is owned by the
 * thread "call"; {@link #leave} may be called from any.
 */
final class CallRun {
    private static final Logger LOG = LoggerFactory.getLogger(CallRun.class);
    private static final Duration SNAPSHOT_INTERVAL = Duration.ofSeconds(1);

    /** How long leaving, and a session's release of what it held, may hold up the end. */
    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    private final Supplier<Session> opening;
    private final Terminal terminal;
    private final CallOptions options;
    private final CallRecord record;
    private final CallPictures pictures;
    private final Optional<Snapshots> snapshots;
    private final Supplier<CompletableFuture<ExitCode>> beforeLeaving;
    private final Progress progress = new Progress();
    private final CompletableFuture<ExitCode> outcome = new CompletableFuture<>();
    private final Mailbox mailbox;
    private ExitCode lastPicture = ExitCode.DONE;
    private @Nullable Session session;
    private Runnable unsubscribe = () -> {};
    private Optional<CallMeter> meter = Optional.empty();
    private boolean leaving;
    private boolean finished;

    /**
     * @param opening joins; called once, on the call's thread
     * @param beforeLeaving what is to be done while everything is still there, and how it went; it may take some seconds
     */
    CallRun(
            Supplier<Session> opening,
            Terminal terminal,
            CallOptions options,
            CallRecord record,
            CallPictures pictures,
            Optional<Snapshots> snapshots,
            Supplier<CompletableFuture<ExitCode>> beforeLeaving) {
        this.opening = opening;
        this.terminal = terminal;
        this.options = options;
        this.record = record;
        this.pictures = pictures;
        this.snapshots = snapshots;
        this.beforeLeaving = beforeLeaving;
        this.mailbox = new ThreadMailbox("call", this::failed);
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
        Session opened = opening.get();
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
            mailbox.schedule(END_LIMIT.multipliedBy(2), () -> finish(reason));
            return;
        }
        pictures.changed(snapshot, opened);
        meter.ifPresent(running -> running.changed(snapshot));
        if (meter.isEmpty() && !leaving && snapshot.phase() instanceof SessionPhase.Connected) {
            CallMeter started = new CallMeter(opened, record, mailbox);
            meter = Optional.of(started);
            started.start();
            options.say().forEach(opened.commands()::sendChat);
            options.leaveAfter().ifPresent(time -> mailbox.schedule(time, this::leaveNow));
            snapshots.ifPresent(files -> mailbox.schedule(SNAPSHOT_INTERVAL, () -> snapshotAgain(files)));
        }
    }

    private void snapshotAgain(Snapshots files) {
        if (!finished) {
            files.write(pictures.sources());
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
        lastPicture(() -> meter.ifPresentOrElse(running -> running.last(() -> leave(opened)), () -> leave(opened)));
    }

    /** Lets the window draw its last picture; {@code then} runs on this thread. */
    private void lastPicture(Runnable then) {
        var _ = beforeLeaving
                .get()
                .completeOnTimeout(ExitCode.CONFIGURATION, END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(problem -> {
                    LOG.error("The window's last picture failed", problem);
                    return ExitCode.CONFIGURATION;
                })
                .thenAccept(result -> mailbox.post(() -> {
                    lastPicture = result;
                    then.run();
                }));
    }

    private void leave(Session opened) {
        opened.commands().leave();
        mailbox.schedule(END_LIMIT, () -> finish(new EndReason.Left()));
    }

    private void ended(@Nullable SessionSnapshot last, @Nullable Throwable problem) {
        if (last == null || !(last.phase() instanceof SessionPhase.Ended(EndReason reason))) {
            LOG.error("The session ended without a reason", problem);
            finish(new EndReason.Failed(new Failure.Internal("the session ended without a reason")));
        } else if (leaving) {
            finish(reason);
        } else {
            leaving = true;
            lastPicture(() -> finish(reason));
        }
    }

    private void finish(EndReason reason) {
        if (finished) {
            return;
        }
        finished = true;
        unsubscribe.run();
        meter.ifPresent(CallMeter::stop);
        pictures.close();
        Explanation explanation = Explanation.of(reason);
        if (!explanation.sentence().isEmpty()) {
            terminal.say(explanation.sentence());
        } else if (meter.isPresent()) {
            terminal.say("Left.");
        }
        ExitCode written = writeReport(reason);
        outcome.complete(Stream.of(explanation.exit(), written, lastPicture)
                .filter(exit -> exit != ExitCode.DONE)
                .findFirst()
                .orElse(ExitCode.DONE));
        mailbox.close();
    }

    private ExitCode writeReport(EndReason reason) {
        if (options.report().isEmpty()) {
            return ExitCode.DONE;
        }
        return ReportFile.write(options.report().get(), record.report(reason, ProcessMeter.now()), terminal);
    }

    /** A task of ours threw: the call is left and the fault told, because a report that may be wrong is none. */
    private void failed(Throwable fault) {
        LOG.error("The call failed", fault);
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
