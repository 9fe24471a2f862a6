// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.plenum.client.Version;
import eu.plenum.client.crash.CrashReport;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.CallStatistics.Received;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CommandLineProgramTest {
    private static final TrackId CAMERA = new TrackId(new ParticipantId("ada"), TrackSource.CAMERA);

    @TempDir
    Path folder;

    private FakeConference conference;
    private FakeSession session;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicInteger conferences = new AtomicInteger();
    private final AtomicReference<Runnable> signal = new AtomicReference<>(() -> {});
    private final CommandLineProgram program = new CommandLineProgram(
            new Version("1"),
            new Terminal(stream(out), stream(err)),
            Map.of("PLENUM_TOKEN", "env.token"),
            (leave, _) -> signal.set(leave),
            (_, _) -> {
                throw new AssertionError("no window is wanted");
            },
            _ -> {
                conferences.incrementAndGet();
                return conference;
            });

    @BeforeEach
    void aConference() {
        conference = new FakeConference(folder.resolve("settings"));
        session = conference.session;
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private CompletableFuture<Integer> start(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "join",
                "ws://h",
                "--headless",
                "--report",
                folder.resolve("r.json").toString()));
        words.addAll(List.of(options));
        return CompletableFuture.supplyAsync(() -> program.run(words.toArray(String[]::new)));
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("r.json").toFile());
    }

    private void joinWithAda() {
        session.become(
                Snapshot.CONNECTING.connected(People.other("ada", "Ada", TrackSource.CAMERA, TrackSource.MICROPHONE)));
        Await.until("joined", () -> said().contains("Joined"));
    }

    @Test
    void helpVersionAndWrongUsageStartNothing() {
        assertThat(program.run("--version")).isZero();
        assertThat(program.run("--help")).isZero();
        assertThat(program.run("join", "--help")).isZero();
        assertThat(program.run("nonsense")).isEqualTo(64);
        assertThat(program.run("join", "ws://h", "--headless", "--now")).isEqualTo(64);
        assertThat(conferences).hasValue(0);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("plenum 1").doesNotContain("nonsense");
        assertThat(said())
                .isEqualToNormalizingNewlines(
                        "There is no such command. See plenum --help.\n--now needs a window; leave out --headless.\n");
    }

    @Test
    void aCallLeavesByItselfAndReports() throws IOException {
        CompletableFuture<Integer> exit = start("--for", "0.3", "--say", "one", "--say", "two");
        session.statistics = new CallStatistics(
                Map.of(CAMERA, new Received("VP8", 640, 360, 42, 25, 0, 0, 0, 1, 0, 0, 0, 1000)), Map.of());
        joinWithAda();
        Await.until("a view", () -> session.targets.containsKey(CAMERA));
        session.picture(CAMERA, 640, 360, -1);
        session.picture(CAMERA, 640, 360, -1);
        assertThat(exit.join()).isZero();
        assertThat(session.said).containsExactly("one", "two");
        assertThat(session.leaves).hasValue(1);
        assertThat(session.targets).isEmpty();
        assertThat(conference.closed).isTrue();
        JsonNode report = report();
        JsonNode camera = report.path("participants").path(0).path("tracks").path(0);
        assertThat(camera.path("source").asText()).isEqualTo("camera");
        assertThat(camera.path("framesDecoded").asLong()).isEqualTo(42);
        assertThat(camera.path("fps").asDouble()).isPositive();
        assertThat(report.path("timings").path("connectMs").isIntegralNumber()).isTrue();
        assertThat(report.path("timings").path("firstVideoFrameMs").isIntegralNumber())
                .isTrue();
        assertThat(report.path("timings").path("firstAudioMs").isNull()).isTrue();
        assertThat(report.path("ended").path("reason").asText()).isEqualTo("left");
        assertThat(said()).contains("Joined 'r' as 'me'; 1 here: 'Ada'.", "Left.");
    }

    @Test
    void aFailureToJoinIsToldReportedAndHasItsExitCode() throws IOException {
        CompletableFuture<Integer> exit = start();
        session.become(Snapshot.CONNECTING.ended(new EndReason.Failed(new Failure.ServerUnreachable("h", "refused"))));
        assertThat(exit.join()).isEqualTo(69);
        assertThat(said())
                .contains("h cannot be reached (refused); check the address")
                .hasLineCount(1);
        assertThat(report().path("ended").path("reason").asText()).isEqualTo("PL-201");
        assertThat(report().path("timings").path("connectMs").isNull()).isTrue();
        assertThat(conference.closed).isTrue();
    }

    @Test
    void aSignalLeavesCleanlyWithAReport() throws IOException {
        CompletableFuture<Integer> exit = start();
        joinWithAda();
        signal.get().run();
        assertThat(exit.join()).isZero();
        assertThat(session.leaves).hasValue(1);
        assertThat(report().path("ended").path("reason").asText()).isEqualTo("left");
    }

    @Test
    void aSignalWhileConnectingLeavesToo() throws IOException {
        CompletableFuture<Integer> exit = start();
        Await.until("the session", () -> conferences.get() == 1 && !signal.get().equals(null));
        Await.until("left", () -> {
            signal.get().run();
            return exit.isDone();
        });
        assertThat(exit.join()).isZero();
        assertThat(report().path("ended").path("reason").asText()).isEqualTo("left");
        assertThat(report().path("timings").path("connectMs").isNull()).isTrue();
    }

    @Test
    void aServerThatNeitherMeasuresNorLetsGoDoesNotHoldUpTheEnd() throws IOException {
        session.answersLeave = false;
        session.answersStatistics = false;
        CompletableFuture<Integer> exit = start("--for", "0");
        joinWithAda();
        assertThat(exit.join()).isZero();
        assertThat(report().path("ended").path("reason").asText()).isEqualTo("left");
    }

    @Test
    void everyoneWhoWasThereAndEveryReconnectIsReported() throws IOException {
        CompletableFuture<Integer> exit = start();
        joinWithAda();
        Await.until("a view", () -> session.targets.containsKey(CAMERA));
        session.picture(CAMERA, 320, 180, 0);
        session.picture(CAMERA, 320, 180, 0);
        session.become(session.current().reconnecting(ReconnectKind.RESUME));
        session.become(session.current().reconnecting(ReconnectKind.FULL));
        Await.until("told", () -> said().contains("reconnecting (resume)"));
        session.become(session.current().connectedAgain().said("m1", "ada", "hello\u001b[2J"));
        Await.until("chat", () -> said().contains("Chat from 'Ada': hello"));
        session.picture(CAMERA, 320, 180, 0);
        session.become(session.current().connected());
        Await.until("gone", () -> said().contains("'Ada' left."));
        session.become(session.current().ended(new EndReason.Failed(new Failure.Removed())));
        assertThat(exit.join()).isEqualTo(77);
        JsonNode report = report();
        assertThat(report.path("participants").path(0).path("name").asText()).isEqualTo("Ada");
        assertThat(report.path("reconnects")).hasSize(1);
        assertThat(report.path("reconnects").path(0).path("kind").asText()).isEqualTo("full");
        assertThat(report.path("reconnects").path(0).path("gapMs").isIntegralNumber())
                .isTrue();
        assertThat(report.path("chat").path(0).path("text").asText()).isEqualTo("hello\u001b[2J");
        assertThat(report.path("ended").path("reason").asText()).isEqualTo("PL-303");
        assertThat(said()).doesNotContain("\u001b");
    }

    @Test
    void whatATrackHadAtItsEndIsStillCounted() throws IOException {
        CompletableFuture<Integer> exit = start();
        joinWithAda();
        Await.until("a first measurement", () -> session.measurements.get() > 0);
        session.statistics = new CallStatistics(
                Map.of(CAMERA, new Received("VP8", 640, 360, 77, 25, 0, 0, 0, 1, 0, 0, 0, 1000)), Map.of());
        int before = session.measurements.get();
        session.become(session.current().connected());
        Await.until("measured at once", () -> session.measurements.get() > before);
        session.statistics = CallStatistics.NONE;
        signal.get().run();
        assertThat(exit.join()).isZero();
        assertThat(report().path("participants")
                        .path(0)
                        .path("tracks")
                        .path(0)
                        .path("framesDecoded")
                        .asLong())
                .isEqualTo(77);
    }

    @Test
    void theViewIsOfTheSizeAskedFor() {
        CompletableFuture<Integer> exit = start("--view", "320x180");
        joinWithAda();
        Await.until("shown", () -> new ViewSize(320, 180).equals(session.shown.get(CAMERA)));
        assertThat(session.targets.get(CAMERA).wanted()).isEqualTo(new ViewSize(320, 180));
        assertThat(session.targets.get(CAMERA).acquire(321, 180)).isNull();
        signal.get().run();
        assertThat(exit.join()).isZero();
    }

    @Test
    void withoutViewsNoneIsOpened() throws IOException {
        CompletableFuture<Integer> exit = start("--view", "off", "--for", "0.1");
        joinWithAda();
        assertThat(exit.join()).isZero();
        assertThat(session.shown).isEmpty();
        assertThat(report().path("participants")
                        .path(0)
                        .path("tracks")
                        .path(0)
                        .path("framesDecoded")
                        .asLong())
                .isZero();
    }

    @Test
    void theFirstSoundIsNoticedByItsLevel() throws IOException {
        CompletableFuture<Integer> exit = start("--for", "0.5");
        joinWithAda();
        session.level = 0.1;
        assertThat(exit.join()).isZero();
        assertThat(report().path("timings").path("firstAudioMs").isIntegralNumber())
                .isTrue();
    }

    @Test
    void remotePicturesAreWrittenEverySecond() throws IOException {
        Path pictures = folder.resolve("pictures");
        CompletableFuture<Integer> exit = start("--snapshots", pictures.toString());
        joinWithAda();
        Await.until("a view", () -> session.targets.containsKey(CAMERA));
        session.picture(CAMERA, 64, 36, 0x112233ff);
        Await.until("first", () -> Files.exists(pictures.resolve("ada-camera.png")));
        BufferedImage first = ImageIO.read(pictures.resolve("ada-camera.png").toFile());
        assertThat(first.getWidth()).isEqualTo(64);
        assertThat(first.getRGB(0, 0) & 0xffffff).isEqualTo(0x332211);
        session.picture(CAMERA, 32, 18, 0x445566ff);
        Await.until("second", () -> width(pictures.resolve("ada-camera.png")) == 32);
        signal.get().run();
        assertThat(exit.join()).isZero();
        try (var files = Files.list(pictures)) {
            assertThat(files).hasSize(1);
        }
    }

    private static int width(Path picture) {
        try {
            return ImageIO.read(picture.toFile()).getWidth();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void aFolderForPicturesThatCannotBeMadeIsConfiguration() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(start("--snapshots", file.resolve("x").toString()).join()).isEqualTo(78);
        assertThat(said()).contains("--snapshots");
        assertThat(conferences).hasValue(0);
    }

    @Test
    void aReportThatCannotBeWrittenAfterAllIsConfiguration() throws IOException {
        CompletableFuture<Integer> exit = start();
        joinWithAda();
        Files.createDirectory(folder.resolve("r.json"));
        Files.writeString(folder.resolve("r.json").resolve("in-the-way"), "");
        signal.get().run();
        assertThat(exit.join()).isEqualTo(78);
        assertThat(said()).contains("The report could not be written");
    }

    @Test
    void aFaultOfOursIsToldWithoutAStackTraceAndReported() throws IOException {
        conference.broken = true;
        assertThat(start().join()).isEqualTo(75);
        assertThat(said()).contains("Plenum failed (IllegalStateException)").hasLineCount(1);
        assertThat(report().path("ended").path("reason").asText()).isEqualTo("PL-901");
    }

    @Test
    void aCrashOfTheLastRunIsTold() {
        conference.crash =
                Optional.of(new CrashReport(Instant.EPOCH, Optional.of(URI.create("ws://h")), Optional.empty(), ""));
        CompletableFuture<Integer> exit = start("--for", "0");
        joinWithAda();
        assertThat(exit.join()).isZero();
        assertThat(said())
                .startsWith(
                        "Plenum did not end by itself last time (it was in ws://h). Join again with the same command.");
    }

    @Test
    void devicesAreListedWithoutCommandingTheTerminal() throws IOException {
        conference.soundUnavailable = "No sound system was found.";
        assertThat(program.run("devices")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("  * cam-1", "Camera \uFFFD[1m one", "No sound system was found.")
                .doesNotContain("\u001b");
        out.reset();
        assertThat(program.run("devices", "--json")).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.path("cameras").path(0).path("id").asText()).isEqualTo("cam-1");
        assertThat(json.path("cameras").path(0).path("default").asBoolean()).isTrue();
        assertThat(json.path("microphones").isEmpty()).isTrue();
        assertThat(json.path("soundUnavailable").asText()).isEqualTo("No sound system was found.");
        assertThat(conference.closed).isTrue();
    }
}
