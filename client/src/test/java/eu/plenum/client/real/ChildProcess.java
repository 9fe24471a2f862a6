// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process of a test with everything it started itself, ended by process id and at the latest when the test JVM ends. What it
 * prints goes to a file. Callable from any thread.
 */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final Thread reaper;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.reaper = new Thread(() -> killTree(process.toHandle()));
        Runtime.getRuntime().addShutdownHook(reaper);
    }

    /** Starts it with standard output and error appended to {@code log}. */
    public static ChildProcess start(ProcessBuilder builder, Path log) {
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return startAsIs(builder, log);
    }

    /** Starts it with the redirections the builder has; {@code log} is what {@link #logged} reads. */
    public static ChildProcess startAsIs(ProcessBuilder builder, Path log) {
        try {
            return new ChildProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Process process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public String logged() {
        try {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends {@code TERM}, {@code INT}, {@code STOP}, {@code CONT}, … to the process itself. */
    public void signal(String name) {
        signal(name, List.of(process.pid()));
    }

    /** The process and everything below it, now. */
    public List<Long> tree() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    public boolean ended(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Kills the tree at once and waits until it is gone. */
    public void kill() {
        killTree(process.toHandle());
        ended(Duration.ofSeconds(10));
        try {
            Runtime.getRuntime().removeShutdownHook(reaper);
        } catch (IllegalStateException e) {
            // The JVM is ending: the hook itself is at work.
            return;
        }
    }

    /** Asks it to end, and kills the tree when it has not after five seconds. */
    @Override
    public void close() {
        List<ProcessHandle> below = process.descendants().toList();
        if (process.isAlive()) {
            process.destroy();
            ended(Duration.ofSeconds(5));
        }
        below.forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    private static void signal(String name, List<Long> pids) {
        try {
            String[] command = Stream.concat(
                            Stream.of("kill", "-" + name), pids.stream().map(String::valueOf))
                    .toArray(String[]::new);
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void killTree(ProcessHandle root) {
        List<ProcessHandle> below = root.descendants().toList();
        root.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }
}
