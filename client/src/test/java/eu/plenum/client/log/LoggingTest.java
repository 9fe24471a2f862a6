// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggingTest {
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnktY2FuYXJ5In0.Q0FOQVJZY2FuYXJ5Y2FuYXJ5";

    @TempDir
    private Path folder;

    private final LoggerContext context = new LoggerContext();
    private Thread.UncaughtExceptionHandler handler;

    @BeforeEach
    void begin() {
        handler = Thread.getDefaultUncaughtExceptionHandler();
        LogbackMDCAdapter diagnostics = new LogbackMDCAdapter();
        diagnostics.put("token", TOKEN);
        context.setMDCAdapter(diagnostics);
        EarlyLog early = new EarlyLog();
        early.setContext(context);
        early.configure(context);
    }

    @AfterEach
    void end() {
        context.stop();
        Thread.setDefaultUncaughtExceptionHandler(handler);
    }

    @Test
    void theFirstLineIsKeptUntilTheFolderIsKnown() throws IOException {
        logger().info("the first line");
        logger().debug("not asked for");

        try (Logging log = start(Level.INFO)) {
            logger().info("a later line");
            logger().debug("not asked for either");
            assertThat(log.file()).contains(folder.resolve("plenum.log"));
        }

        assertThat(Files.readAllLines(folder.resolve("plenum.log")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("INFO").endsWith("the first line"),
                        second -> assertThat(second).endsWith("a later line"));
    }

    @Test
    void moreEarlyLinesThanCanBeHeldLoseTheOldest() throws IOException {
        for (int number = 1; number <= HoldingAppender.KEPT + 1; number++) {
            logger().info("line {}.", number);
        }
        start(Level.INFO).close();

        assertThat(Files.readAllLines(folder.resolve("plenum.log")))
                .hasSize(HoldingAppender.KEPT)
                .first()
                .asString()
                .endsWith("line 2.");
    }

    @Test
    void theLevelCanBeChanged() throws IOException {
        try (Logging log = start(Level.WARN)) {
            logger().info("too quiet");
            log.level(org.slf4j.event.Level.DEBUG);
            logger().debug("now heard");
        }
        assertThat(written()).doesNotContain("too quiet").contains("now heard");
    }

    @Test
    void aSecretReachesTheFileByNoPath() throws IOException {
        logger().info("early with " + TOKEN);
        try (Logging log = start(Level.DEBUG)) {
            assertThat(log.file()).isPresent();
            logger().info("message with " + TOKEN);
            logger().info("argument: {}", TOKEN);
            logger().warn("exception", new IllegalStateException("about " + TOKEN, new IOException(TOKEN)));
            logger().info("wss://host/rtc?access_token=CANARYCANARY&sdk=cpp");
            logger().info("Authorization: Digest username=\"u\", response=\"CANARYCANARY\"");
            logger().info("http://user:CANARY@CANARY@camera.local/video");
            logger().info("plenum://meet.example/room#CANARYCANARY");
            logger().info("{\"password\": \"CANARY CANARY\", \"x\": 1} secret=CANARYCANARY");
        }

        assertThat(written())
                .doesNotContain("eyJ", "CANARY", "Q0FOQVJZ")
                .contains(
                        "early with [hidden]",
                        "message with [hidden]",
                        "argument: [hidden]",
                        "about [hidden]",
                        "access_token=[hidden]&sdk=cpp",
                        "http://[hidden]@camera.local/video",
                        "plenum://meet.example/room#[hidden]");
    }

    @Test
    void aMessageCannotForgeALine() throws IOException {
        try (Logging log = start(Level.INFO)) {
            assertThat(log.file()).isPresent();
            logger().info("name\n2026-01-01T00:00:00.000Z ERROR [main] forged: line");
        }
        assertThat(Files.readAllLines(folder.resolve("plenum.log"))).hasSize(1);
    }

    @Test
    void oldFilesAreRotatedOut() throws IOException {
        try (Logging log = Logging.start(context, folder, Level.INFO, 2_000)) {
            assertThat(log.file()).isPresent();
            for (int number = 0; number < 1_000; number++) {
                logger().info("line {} of a file that is soon full", number);
            }
        }
        assertThat(logs()).isEqualTo(Logging.FILES);
        assertThat(Files.size(folder.resolve("plenum.1.log"))).isBetween(2_000L, 3_000L);
    }

    @Test
    void twoProcessesWriteTwoFiles() throws IOException {
        try (LogSlot other = LogSlot.take(folder).orElseThrow();
                Logging log = start(Level.INFO)) {
            assertThat(other.file()).isEqualTo(folder.resolve("plenum.log"));
            assertThat(log.file()).contains(folder.resolve("plenum-2.log"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheProgramRunning() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (Logging log = Logging.start(context, file, Level.INFO, Logging.FILE_BYTES)) {
            logger().info("goes nowhere");
            assertThat(log.file()).isEmpty();
        }
    }

    private Logging start(Level level) {
        return Logging.start(context, folder, level, Logging.FILE_BYTES);
    }

    private Logger logger() {
        return context.getLogger("eu.plenum.test");
    }

    private String written() throws IOException {
        return Files.readString(folder.resolve("plenum.log"));
    }

    private long logs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).count();
        }
    }
}
