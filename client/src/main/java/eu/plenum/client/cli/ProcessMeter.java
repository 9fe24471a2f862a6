// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this process has used since it began. */
final class ProcessMeter {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessMeter.class);
    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMeter() {}

    static Report.ProcessUse now() {
        double cpuSeconds =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? Math.max(0, system.getProcessCpuTime() / 1e9)
                        : 0;
        return new Report.ProcessUse(cpuSeconds, peakRssMb());
    }

    private static OptionalDouble peakRssMb() {
        try {
            return peakRssMb(Files.readAllLines(STATUS));
        } catch (NoSuchFileException notLinux) {
            return OptionalDouble.empty();
        } catch (IOException unreadable) {
            LOG.info("No peak memory in the report: {}", unreadable.toString());
            return OptionalDouble.empty();
        }
    }

    /** Linux writes kibibytes, {@code VmHWM:	  123456 kB}; the report has mebibytes. */
    static OptionalDouble peakRssMb(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring(6).strip().split(" ", 2)[0])
                .filter(number -> !number.isEmpty() && number.chars().allMatch(Character::isDigit))
                .mapToDouble(number -> Double.parseDouble(number) / 1024)
                .findFirst();
    }
}
