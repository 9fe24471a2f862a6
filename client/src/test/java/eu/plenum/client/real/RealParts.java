// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What all real parts share: where tools are, what happens when one is missing, how a condition is waited for. */
public final class RealParts {

    private RealParts() {}

    /** A missing tool skips the test with a printed reason, and fails it where {@code CI=true}: there nothing may be missing. */
    @SuppressWarnings("SystemOut") // A skipped test must be seen in the output of every build.
    public static void require(boolean present, String reason) {
        if (present) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            Assertions.fail(reason);
        }
        System.out.println("SKIPPED: " + reason);
        Assumptions.abort(reason);
    }

    /** The program of this name on the PATH. */
    public static Optional<Path> program(String name) {
        return Arrays.stream(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Where tools live that a build fetches once: {@code ~/.cache/plenum}. */
    public static Path cache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path root =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return root.resolve("plenum");
    }

    /** {@code target/real} of the module under test, where logs and pictures of a run are kept. */
    public static Path output() {
        try {
            return Files.createDirectories(Path.of(System.getProperty("basedir", "."))
                    .resolve("target")
                    .resolve("real"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The repository's root: the nearest folder above with the {@code mvnw} of this project. */
    public static Path repository() {
        Path folder =
                Path.of(System.getProperty("basedir", ".")).toAbsolutePath().normalize();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no mvnw above " + Path.of(".").toAbsolutePath());
        }
        return folder;
    }

    /** Asks every 50 ms until the condition holds; after {@code limit} fails with {@code what}. */
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit.toMillis() + " ms: " + what);
            }
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** How many times over the processors were wanted in the last minute, at least 1; where the system does not tell, 1. */
    public static double busy() {
        Path load = Path.of("/proc/loadavg");
        try {
            double wanted = Files.exists(load)
                    ? Double.parseDouble(Files.readString(load).split(" ", 2)[0])
                    : 0;
            return Math.max(1, wanted / Runtime.getRuntime().availableProcessors());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets time pass where only time can show something: that a thing does not happen, or that a server's timer ran out. */
    public static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
