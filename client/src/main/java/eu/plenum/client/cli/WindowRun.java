// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.crash.CrashReport;
import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.device.Devices;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program with its window: does to each call what the command line asks. Its calls are guarded by itself; the window's
 * thread joins, the main thread waits, a signal leaves.
 */
final class WindowRun implements WindowHost {
    private static final Logger LOG = LoggerFactory.getLogger(WindowRun.class);

    /** How old the picture may be that is kept for an end in which nothing can be drawn any more. */
    private static final long PICTURE_SECONDS = 1;

    /** How long the end of a call is waited for once the window is closed. */
    private static final long END_SECONDS = 12;

    private final Conference conference;
    private final Terminal terminal;
    private final Command.Window command;
    private final Optional<Snapshots> snapshots;
    private final long acceptedNanos;
    private final CompletableFuture<AppWindow> window = new CompletableFuture<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final AtomicReference<AppWindow.@Nullable Picture> newest = new AtomicReference<>();
    private @Nullable CallRun call;
    private CompletableFuture<ExitCode> outcome = CompletableFuture.completedFuture(ExitCode.DONE);
    private boolean joinedOnce;
    private boolean closing;

    WindowRun(
            Conference conference,
            Terminal terminal,
            Command.Window command,
            Optional<Snapshots> snapshots,
            long acceptedNanos) {
        this.conference = conference;
        this.terminal = terminal;
        this.command = command;
        this.snapshots = snapshots;
        this.acceptedNanos = acceptedNanos;
    }

    /** Opens the window and waits until it is closed and the last call's report is written. */
    ExitCode run(WindowPort port) throws CommandLineException {
        AppWindow open;
        try {
            open = port.open(this, opening());
        } catch (WindowPort.WindowUnavailable none) {
            LOG.error("There is no window", none);
            throw CommandLineException.configuration("The window cannot be shown ("
                    + TerminalText.safe(String.valueOf(none.getMessage()), 200)
                    + "); check the display, or take part with --headless.");
        }
        window.complete(open);
        var _ = open.closed().thenRun(() -> end.complete(null));
        end.join();
        var _ = leaveCall();
        return result().completeOnTimeout(ExitCode.TRY_AGAIN, END_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private Opening opening() {
        if (command.meeting().isEmpty()) {
            return new Opening.Home();
        }
        JoinRequest request = command.meeting().get().request(settings());
        return command.now() ? new Opening.Call(request) : new Opening.Preparation(request);
    }

    /**
     * Leaves the call, if there is one, and is done with the window. For a signal: JavaFX stops at the same moment, so the window
     * is neither asked for anything nor waited for.
     */
    void stop() {
        var _ = leaveCall().thenRun(() -> end.complete(null));
    }

    /** Idempotent; from any thread. Completes at once when there is no call. */
    private CompletableFuture<ExitCode> leaveCall() {
        CallRun running;
        CompletableFuture<ExitCode> ending;
        synchronized (this) {
            closing = true;
            running = call;
            ending = outcome;
        }
        if (running != null) {
            running.leave();
        }
        return ending;
    }

    private synchronized CompletableFuture<ExitCode> result() {
        return outcome.copy();
    }

    private void closeWindow() {
        var _ = window.thenAccept(AppWindow::close);
    }

    @Override
    public synchronized Session join(JoinRequest request) {
        boolean first = !joinedOnce;
        CallRecord record = new CallRecord(first && command.now() ? acceptedNanos : System.nanoTime());
        ShownPictures pictures = new ShownPictures(record, snapshots.isPresent());
        Session session = conference.join(request);
        CallRun run = new CallRun(
                () -> session,
                terminal,
                first ? command.options() : again(command.options()),
                record,
                pictures,
                snapshots,
                this::lastPicture);
        joinedOnce = true;
        call = run;
        outcome = run.start();
        keepPictures(outcome);
        if (command.options().leaveAfter().isPresent()) {
            var _ = outcome.thenRun(this::closeWindow);
        }
        if (closing) {
            run.leave();
        }
        return new WatchedSession(session, pictures.watch(session.views()), run::leave);
    }

    /** A call that is joined again stays, and says nothing of its own. */
    private static CallOptions again(CallOptions options) {
        return new CallOptions(Optional.empty(), options.report(), options.snapshots(), List.of());
    }

    private CompletableFuture<ExitCode> lastPicture() {
        if (command.screenshot().isEmpty()) {
            return CompletableFuture.completedFuture(ExitCode.DONE);
        }
        Path file = command.screenshot().get();
        return window.thenCompose(AppWindow::picture)
                .thenApply(Optional::of)
                .exceptionally(undrawn -> Optional.empty())
                .completeOnTimeout(Optional.empty(), PICTURE_SECONDS, TimeUnit.SECONDS)
                .thenApplyAsync(drawn -> drawn.or(() -> Optional.ofNullable(newest.get())))
                .thenApply(picture -> picture.map(found -> write(file, found)).orElseGet(() -> notWritten(file)));
    }

    /** So that there is a picture also when a signal ends the program. */
    private void keepPictures(CompletableFuture<ExitCode> ofCall) {
        if (command.screenshot().isEmpty() || ofCall.isDone()) {
            return;
        }
        var _ = window.thenCompose(AppWindow::picture)
                .thenAccept(newest::set)
                .thenRunAsync(
                        () -> keepPictures(ofCall),
                        CompletableFuture.delayedExecutor(PICTURE_SECONDS, TimeUnit.SECONDS));
    }

    private ExitCode write(Path file, AppWindow.Picture picture) {
        try {
            AtomicFile.write(file, PngPicture.encode(picture.bgra(), picture.width(), picture.height()));
            return ExitCode.DONE;
        } catch (IOException failed) {
            LOG.error("The screenshot was not written", failed);
            return notWritten(file);
        }
    }

    private ExitCode notWritten(Path file) {
        terminal.say(
                "The screenshot could not be written to " + file + "; check that its folder is there and has room.");
        return ExitCode.CONFIGURATION;
    }

    @Override
    public Optional<Failure> refusal(Invitation invitation) {
        return conference.refusal(invitation);
    }

    @Override
    public Devices devices() {
        return conference.devices();
    }

    @Override
    public Desktop desktop() {
        return conference.desktop();
    }

    @Override
    public Settings settings() {
        return conference.settings();
    }

    @Override
    public Optional<CrashReport> lastCrash() {
        return conference.lastCrash();
    }

    @Override
    public Clock clock() {
        return conference.clock();
    }
}
