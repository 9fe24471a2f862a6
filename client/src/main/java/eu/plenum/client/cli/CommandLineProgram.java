// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.Folders;
import eu.plenum.client.PlenumContext;
import eu.plenum.client.Version;
import eu.plenum.client.platform.ProcessExit;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program as it is used from a command line. Its contract is docs/command-line.md. */
public final class CommandLineProgram {
    private final Version version;
    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Signals signals;
    private final WindowPort windows;
    private final Function<LogLevel, Conference> conferences;
    private final AtomicBoolean usedConference = new AtomicBoolean();

    /** @param conferences makes what carries out a command; not called for help, version and wrong usage */
    CommandLineProgram(
            Version version,
            Terminal terminal,
            Map<String, String> environment,
            Signals signals,
            WindowPort windows,
            Function<LogLevel, Conference> conferences) {
        this.conferences = level -> {
            usedConference.set(true);
            return conferences.apply(level);
        };
        this.version = version;
        this.terminal = terminal;
        this.environment = Map.copyOf(environment);
        this.signals = signals;
        this.windows = windows;
    }

    /** With this process's streams, environment, signals and folders; {@code windows} is asked only when a window is wanted. */
    public static CommandLineProgram ofThisProcess(Version version, WindowPort windows) {
        return ofThisProcess(version, Folders.ofThisSystem(), windows);
    }

    /** With this process's streams, environment and signals, and folders of its own. */
    public static CommandLineProgram ofThisProcess(Version version, Folders folders, WindowPort windows) {
        return new CommandLineProgram(
                version,
                new Terminal(System.out, System.err),
                System.getenv(),
                Signals.ofThisProcess(),
                windows,
                level -> PlenumConference.open(
                        new PlenumContext(version, folders, Clock.systemUTC(), new SecureRandom()), level));
    }

    /**
     * Carries out one command and says on standard error what went wrong.
     *
     * @return the number of an {@link ExitCode}
     */
    public int run(String... arguments) {
        CompletableFuture<ExitCode> exit = new CompletableFuture<>();
        try {
            Command command = new CommandParser(version).parse(HandedArguments.of(List.of(arguments), environment));
            exit.complete(carryOut(command, System.nanoTime(), exit));
        } catch (CommandLineException wrong) {
            terminal.say(wrong.sentence());
            exit.complete(wrong.exit());
        } catch (RuntimeException fault) {
            Logger log = LoggerFactory.getLogger(CommandLineProgram.class);
            log.error("The command failed", fault);
            terminal.say("Plenum failed (" + fault.getClass().getSimpleName()
                    + "); try again, and send the log to the help desk when it happens again.");
            exit.complete(ExitCode.TRY_AGAIN);
        }
        terminal.out().flush();
        terminal.err().flush();
        return exit.join().number();
    }

    /**
     * Carries out one command and ends the process with its exit code, at once when something native may have been loaded: it
     * must not get the time to unload under threads of its own.
     */
    public void runAndExit(String... arguments) {
        int code = run(arguments);
        if (usedConference.get()) {
            ProcessExit.now(code);
        }
        Runtime.getRuntime().halt(code);
    }

    private ExitCode carryOut(Command command, long acceptedNanos, CompletableFuture<ExitCode> exit)
            throws CommandLineException {
        return switch (command) {
            case Command.Show(String text) -> {
                terminal.print(text);
                yield ExitCode.DONE;
            }
            case Command.ListDevices(boolean json) -> listDevices(json);
            case Command.Join join -> join(join, acceptedNanos, exit);
            case Command.Window window -> open(window, acceptedNanos, exit);
        };
    }

    private ExitCode listDevices(boolean json) {
        try (Conference conference = conferences.apply(LogLevel.INFO)) {
            DeviceListing listing = DeviceListing.of(conference.devices());
            terminal.print(json ? listing.json() : listing.table());
        }
        return ExitCode.DONE;
    }

    private ExitCode join(Command.Join command, long acceptedNanos, CompletableFuture<ExitCode> exit)
            throws CommandLineException {
        try (Pictures pictures = Pictures.of(command.options());
                Conference conference = conferences.apply(command.logLevel())) {
            conference.lastCrash().map(CrashSentence::of).ifPresent(terminal::say);
            CallRecord record = new CallRecord(acceptedNanos);
            CallRun call = new CallRun(
                    () -> conference.join(command.request()),
                    terminal,
                    command.options(),
                    record,
                    new RemoteViews(command.view(), pictures.files().isPresent(), record),
                    pictures.files(),
                    () -> CompletableFuture.completedFuture(ExitCode.DONE));
            signals.handle(call::leave, exit);
            return call.start().join();
        }
    }

    private ExitCode open(Command.Window command, long acceptedNanos, CompletableFuture<ExitCode> exit)
            throws CommandLineException {
        try (Pictures pictures = Pictures.of(command.options());
                Conference conference = conferences.apply(command.logLevel())) {
            WindowRun run = new WindowRun(conference, terminal, command, pictures.files(), acceptedNanos);
            signals.handle(run::stop, exit);
            return run.run(windows);
        }
    }

    /** The files of {@code --snapshots}, if asked for; closing waits for the last of them. */
    private record Pictures(Optional<Snapshots> files) implements AutoCloseable {

        static Pictures of(CallOptions options) throws CommandLineException {
            return new Pictures(
                    options.snapshots().isPresent()
                            ? Optional.of(Snapshots.into(options.snapshots().get()))
                            : Optional.empty());
        }

        @Override
        public void close() {
            files.ifPresent(Snapshots::close);
        }
    }
}
