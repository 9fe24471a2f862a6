// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A running or ended {@code ./plenum}. Closing kills it when it still runs. Callable from any thread. */
public final class PlenumProcess implements AutoCloseable {

    /** A line of the log begins with its time. */
    private static final Pattern LOGGED = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z ");

    private final ChildProcess process;
    private final Path folder;

    PlenumProcess(ChildProcess process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static Path report(Path folder) {
        return folder.resolve("report.json");
    }

    public long pid() {
        return process.pid();
    }

    public List<Long> tree() {
        return process.tree();
    }

    public boolean alive() {
        return process.alive();
    }

    /** Waits for its own end; when that does not come the test fails with what it said so far. */
    public int exitCode(Duration limit) {
        if (!process.ended(limit)) {
            String said = stderr();
            process.kill();
            throw new AssertionError(
                    "./plenum still ran after " + limit + "; it said:\n" + said + "\nlog: " + logTail());
        }
        return process.process().exitValue();
    }

    /** Asks it to end as a service manager does, and waits for its exit code. */
    public int terminate(Duration limit) {
        process.signal("TERM");
        return exitCode(limit);
    }

    public void signal(String name) {
        process.signal(name);
    }

    public String stdout() {
        return read(folder.resolve("stdout"));
    }

    public String stderr() {
        return read(folder.resolve("stderr"));
    }

    /** When it last wrote to standard error, in milliseconds of {@link System#currentTimeMillis}. */
    public long toldMillis() {
        try {
            return Files.getLastModifiedTime(folder.resolve("stderr")).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean hasReport() {
        return Files.exists(report(folder));
    }

    public CallReport report() {
        return CallReport.read(report(folder));
    }

    /** The newest picture of a participant that was written. */
    public Optional<Picture> snapshot(String identity, String source) {
        Path file = folder.resolve("snapshots").resolve(identity + "-" + source + ".png");
        return Files.exists(file) ? Optional.of(PngPicture.read(file)) : Optional.empty();
    }

    /** Whether a picture of a participant was written after this moment of {@link System#currentTimeMillis}. */
    public boolean sawSince(String identity, String source, long millis) {
        Path file = folder.resolve("snapshots").resolve(identity + "-" + source + ".png");
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).toMillis() > millis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it writes everything: stdout, stderr, report.json, snapshots, state (its logs), config (its settings). */
    public Path folder() {
        return folder;
    }

    /** Everything it has written that may hold text, in one. */
    public String everythingWritten() {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".png"))
                    .toList()) {
                all.append(file.getFileName()).append(":\n").append(read(file)).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By its log: the time from the first line that contains one text to the last that contains the other. */
    public Duration between(String first, String last) {
        List<String> lines = everythingWritten()
                .lines()
                .filter(line -> LOGGED.matcher(line).find())
                .toList();
        Instant from = lines.stream()
                .filter(line -> line.contains(first))
                .map(PlenumProcess::logged)
                .findFirst()
                .orElseThrow(() -> new AssertionError("never logged: " + first));
        Instant to = lines.stream()
                .filter(line -> line.contains(last))
                .map(PlenumProcess::logged)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("never logged: " + last));
        return Duration.between(from, to);
    }

    private static Instant logged(String line) {
        return Instant.parse(line.substring(0, line.indexOf(' ')));
    }

    @Override
    public void close() {
        process.kill();
    }

    private String logTail() {
        String all = everythingWritten();
        return all.substring(Math.max(0, all.length() - 4000));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
