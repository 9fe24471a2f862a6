// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a process of its own, because a signal ends the one it is sent to. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SignalsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP"})
    void aSignalEndsTheProcessAsDoneWithItsReport(String signal) throws IOException, InterruptedException {
        Path file = folder.resolve("r.json");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        SignalledProgram.class.getName(),
                        "join",
                        "ws://h",
                        "--headless",
                        "--report",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("Joined")) {
                    new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                            .start()
                            .waitFor();
                }
            }
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said.toString()).isZero();
            assertThat(said).contains("Left.");
        } finally {
            process.destroyForcibly();
        }
        var report = new ObjectMapper().readTree(file.toFile());
        assertThat(report.path("ended").path("reason").asText()).isEqualTo("left");
        assertThat(report.path("participants").path(0).path("identity").asText())
                .isEqualTo("ada");
    }

    /** Of all that this test's own process runs from, on whichever path it has it. */
    private static String classPath() {
        return Stream.of("java.class.path", "jdk.module.path")
                        .map(name -> System.getProperty(name, ""))
                        .filter(path -> !path.isEmpty())
                        .collect(Collectors.joining(System.getProperty("path.separator")))
                + System.getProperty("path.separator")
                + Path.of("target", "test-classes").toAbsolutePath();
    }
}
