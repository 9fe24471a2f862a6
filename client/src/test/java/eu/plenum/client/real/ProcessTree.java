// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What processes cost, as Linux counts it: processor time is utime + stime of {@code /proc/PID/stat} of the whole tree, memory the
 * sum of the proportional set sizes ({@code Pss} of {@code /proc/PID/smaps_rollup}), in which pages shared by several processes
 * count once.
 */
public final class ProcessTree {

    /** Linux reports processor time in hundredths of a second (USER_HZ) on every architecture we build for. */
    private static final double TICKS_PER_SECOND = 100;

    /**
     * @param cores processor time by wall time: 1 is one core fully used
     * @param memoryMb at the end, in 2^20 bytes
     */
    public record Use(double cores, double memoryMb) {}

    private ProcessTree() {}

    /** Measures the processes that {@code tree} names at the beginning and at the end. */
    public static Use measure(Supplier<List<Long>> tree, Duration time) {
        Map<Long, Double> before = new HashMap<>();
        tree.get().forEach(pid -> before.put(pid, cpuSeconds(pid)));
        long begin = System.nanoTime();
        RealParts.pass(time);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double used = 0;
        double memory = 0;
        for (long pid : tree.get()) {
            used += cpuSeconds(pid) - before.getOrDefault(pid, 0.0);
            memory += pssMb(pid);
        }
        return new Use(used / seconds, memory);
    }

    /** Processor seconds that one process has used so far; 0 when it is gone. */
    public static double cpuSeconds(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "stat"))
                .map(stat -> {
                    // The name in brackets may hold anything, spaces too.
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
                })
                .orElse(0.0);
    }

    private static double pssMb(long pid) {
        return read(Path.of("/proc", String.valueOf(pid), "smaps_rollup")).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                .sum();
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
