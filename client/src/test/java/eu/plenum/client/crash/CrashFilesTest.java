// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class CrashFilesTest {
    private static final URI MEETING = URI.create("ws://127.0.0.1:7880/room");

    @TempDir
    private Path folder;

    @Test
    void aCleanEndLeavesNothingToTell() {
        RunningMark mark = new RunningMark(folder, 1);
        mark.set(Optional.of(MEETING));
        mark.set(Optional.of(MEETING));
        mark.clear();
        assertThat(folder.resolve("running-1")).exists();
        mark.clear();

        assertThat(folder.resolve("running-1")).doesNotExist();
        assertThat(dead().takeNewest()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHasNothingToTell() {
        assertThat(new CrashFiles(folder.resolve("none")).takeNewest()).isEmpty();
    }

    @Test
    void aRunningProcessHasNotCrashed() {
        new RunningMark(folder, ProcessHandle.current().pid()).set(Optional.of(MEETING));
        assertThat(new CrashFiles(folder).takeNewest()).isEmpty();
    }

    @Test
    void aMarkThatOutlivesItsProcessIsTold() {
        new RunningMark(folder, 7).set(Optional.of(MEETING));

        assertThat(dead().takeNewest()).hasValueSatisfying(report -> {
            assertThat(report.meeting()).contains(MEETING);
            assertThat(report.file()).isEmpty();
        });
        assertThat(dead().takeNewest()).isEmpty();
    }

    @Test
    void theMarkKeepsNoSecret() throws IOException {
        new RunningMark(folder, 7)
                .set(Optional.of(URI.create("wss://user:CANARY@host:7880/room?access_token=CANARY#CANARY")));
        assertThat(folder.resolve("running-7")).hasContent("wss://host:7880/room");
    }

    @Test
    void aBrokenMarkIsStillACrash() throws IOException {
        Files.writeString(folder.resolve("running-7"), "not an address \u0000");
        assertThat(dead().takeNewest()).map(CrashReport::meeting).contains(Optional.empty());
    }

    @Test
    void fewReportedCrashFilesAreKept() throws IOException {
        for (int pid = 1; pid <= CrashFiles.KEPT + 3; pid++) {
            Files.writeString(folder.resolve("crash-" + pid + ".log"), "#  SIGSEGV");
        }
        assertThat(dead().takeNewest()).isPresent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(CrashFiles.KEPT);
        }
    }

    /** The real thing: a JVM with the start script's option that dies of a native error while in a session. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aNativeErrorLeavesACrashFileAndTheMeeting() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ErrorFile=" + folder.resolve("crash-%p.log"),
                        "-XX:-CreateCoredumpOnCrash",
                        "-Xmx64m",
                        "-cp",
                        String.join(File.pathSeparator, "target/classes", "target/test-classes", jarOf(Logger.class)),
                        DyingSession.class.getName(),
                        folder.toString(),
                        MEETING.toString())
                .redirectErrorStream(true) // its input stays open: it waits there
                .redirectOutput(Redirect.DISCARD)
                .start();
        Path mark = folder.resolve("running-" + process.pid());
        assertThat(waitFor(() -> Files.exists(mark) && Files.size(mark) > 0)).isTrue();

        assertThat(new ProcessBuilder("kill", "-SEGV", String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();

        assertThat(new CrashFiles(folder).takeNewest()).hasValueSatisfying(report -> {
            assertThat(report.meeting()).contains(MEETING);
            assertThat(report.file())
                    .hasValueSatisfying(file -> assertThat(file).exists());
            assertThat(report.summary()).startsWith("SIGSEGV");
        });
        assertThat(new CrashFiles(folder).takeNewest()).isEmpty();
    }

    private CrashFiles dead() {
        return new CrashFiles(folder, _ -> false);
    }

    private static String jarOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static boolean waitFor(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.call()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }
}
