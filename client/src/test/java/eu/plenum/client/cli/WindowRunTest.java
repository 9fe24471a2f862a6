// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.plenum.client.Version;
import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.settings.Setting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WindowRunTest {
    private static final TrackId CAMERA = new TrackId(new ParticipantId("ada"), TrackSource.CAMERA);

    @TempDir
    Path folder;

    private final FakeWindow window = new FakeWindow();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicReference<Runnable> signal = new AtomicReference<>(() -> {});
    private FakeConference conference;

    @BeforeEach
    void aConference() {
        conference = new FakeConference(folder.resolve("settings"));
    }

    private CompletableFuture<Integer> start(String... words) {
        CommandLineProgram program = new CommandLineProgram(
                new Version("1"),
                new Terminal(System.out, new PrintStream(err, true, StandardCharsets.UTF_8)),
                Map.of("PLENUM_TOKEN", "env.token"),
                (leave, _) -> signal.set(leave),
                window,
                _ -> conference);
        return CompletableFuture.supplyAsync(() -> program.run(words));
    }

    private CompletableFuture<Integer> join(String... options) {
        List<String> words = new ArrayList<>(
                List.of("join", "ws://h", "--now", "--report", file("r.json").toString()));
        words.addAll(List.of(options));
        return start(words.toArray(String[]::new));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(file("r.json").toFile());
    }

    /** As the window does it when it is to show a call. */
    private Session joinedByTheWindow() {
        JoinRequest request = ((Opening.Call) window.opening.join()).request();
        Session session = window.host.join().join(request);
        conference.session.become(Snapshot.CONNECTING.connected(People.other("ada", "Ada", TrackSource.CAMERA)));
        return session;
    }

    @Test
    void withoutACommandTheWindowIsAtHomeUntilItIsClosed() {
        CompletableFuture<Integer> exit = start();
        assertThat(window.opening.join()).isEqualTo(new Opening.Home());
        window.close();
        assertThat(exit.join()).isZero();
        assertThat(conference.closed).isTrue();
    }

    @Test
    void aSignalInACallLeavesWithTheNewestPictureAlthoughNothingCanBeDrawnAnyMore() throws IOException {
        CompletableFuture<Integer> exit = join("--screenshot", file("w.png").toString());
        joinedByTheWindow();
        Await.until("a picture is kept", () -> window.drawn.get() > 1);
        window.draws = false;
        signal.get().run();
        assertThat(exit.join()).isZero();
        assertThat(conference.session.leaves).hasValue(1);
        assertThat(window.closed).as("the window is not asked for anything").isNotDone();
        assertThat(ImageIO.read(file("w.png").toFile()).getRGB(0, 0)).isEqualTo(0xffff0000);
    }

    @Test
    void aSignalAtHomeEndsTheProgram() {
        CompletableFuture<Integer> exit = start();
        assertThat(window.opening.join()).isEqualTo(new Opening.Home());
        signal.get().run();
        assertThat(exit.join()).isZero();
    }

    @Test
    void whatIsNotGivenIsAsTheUserChoseIt() {
        conference.settings.set(Setting.NAME, "Ada");
        conference.settings.set(Setting.CAMERA, new CameraChoice.Synthetic());
        CompletableFuture<Integer> exit = start("join", "ws://h", "--camera", "off");
        JoinRequest request = ((Opening.Preparation) window.opening.join()).request();
        assertThat(request.name()).isEqualTo("Ada");
        assertThat(request.camera()).isEqualTo(new CameraChoice.Off());
        window.close();
        assertThat(exit.join()).isZero();
    }

    @Test
    void aCallInTheWindowLeavesByItselfReportsAndDrawsItsLastPicture() throws IOException {
        CompletableFuture<Integer> exit = join(
                "--for", "0.3", "--say", "hello", "--screenshot", file("w.png").toString());
        joinedByTheWindow();
        assertThat(exit.join()).isZero();
        assertThat(conference.session.leaves).hasValue(1);
        assertThat(conference.session.said).containsExactly("hello");
        assertThat(report().path("ended").path("reason").asText()).isEqualTo("left");
        assertThat(ImageIO.read(file("w.png").toFile()).getRGB(0, 0)).isEqualTo(0xffff0000);
    }

    @Test
    void aPersonWhoLeavesGetsTheReportAndStaysInTheWindow() throws IOException {
        CompletableFuture<Integer> exit = join();
        Session session = joinedByTheWindow();
        session.commands().leave();
        session.ended().join();
        Await.until("reported", () -> Files.exists(file("r.json")));
        assertThat(window.closed).isNotDone();
        window.close();
        assertThat(exit.join()).isZero();
        assertThat(report().path("participants").path(0).path("name").asText()).isEqualTo("Ada");
    }

    @Test
    void aFailureWithATimeHasItsExitCodeAndClosesTheWindow() {
        CompletableFuture<Integer> exit = join("--for", "5");
        window.host.join().join(((Opening.Call) window.opening.join()).request());
        conference.session.become(
                Snapshot.CONNECTING.ended(new EndReason.Failed(new Failure.ServerUnreachable("h", "refused"))));
        assertThat(exit.join()).isEqualTo(69);
    }

    @Test
    void closingTheWindowInACallLeavesIt() throws IOException {
        CompletableFuture<Integer> exit = join();
        joinedByTheWindow();
        window.close();
        assertThat(exit.join()).isZero();
        assertThat(conference.session.leaves).hasValue(1);
        assertThat(report().path("ended").path("reason").asText()).isEqualTo("left");
    }

    @Test
    void whatTheWindowDrawsIsMeasuredAndCopiedForTheSnapshots() throws IOException {
        CompletableFuture<Integer> exit = join("--snapshots", file("pictures").toString());
        Session session = joinedByTheWindow();
        FrameTarget tile = new FrameTarget() {
            private final ByteBuffer memory = ByteBuffer.allocateDirect(4 * 4 * 4);

            @Override
            public ViewSize wanted() {
                return new ViewSize(4, 4);
            }

            @Override
            public ByteBuffer acquire(int width, int height) {
                return memory;
            }

            @Override
            public void publish(long captureNanos) {
                memory.putInt(0, 0);
            }
        };
        try (VideoViews.View view = session.views().open(CAMERA, tile)) {
            view.shownAt(new ViewSize(4, 4));
            assertThat(conference.session.shown).containsEntry(CAMERA, new ViewSize(4, 4));
            Await.until("a snapshot", () -> {
                conference.session.picture(CAMERA, 4, 4, 0x112233ff);
                return Files.exists(file("pictures").resolve("ada-camera.png"));
            });
            assertThat(ImageIO.read(file("pictures").resolve("ada-camera.png").toFile())
                                    .getRGB(0, 0)
                            & 0xffffff)
                    .isEqualTo(0x332211);
            conference.session.become(conference.session.current().connected());
            signal.get().run();
            assertThat(exit.join()).isZero();
        }
        assertThat(report().path("timings").path("firstVideoFrameMs").isIntegralNumber())
                .isTrue();
        assertThat(report().path("participants")
                        .path(0)
                        .path("tracks")
                        .path(0)
                        .path("fps")
                        .asDouble())
                .isPositive();
    }

    @Test
    void aWindowThatCannotDrawIsConfigurationAndDoesNotHoldUpTheEnd() {
        window.draws = false;
        CompletableFuture<Integer> exit =
                join("--for", "0", "--screenshot", file("w.png").toString());
        joinedByTheWindow();
        assertThat(exit.join()).isEqualTo(78);
    }

    @Test
    void withoutADisplayTheSentenceNamesTheOtherWay() {
        window.available = false;
        assertThat(start().join()).isEqualTo(78);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be shown (no display)", "--headless");
    }
}
