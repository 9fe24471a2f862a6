// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.CallReport;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The program with its window, on a machine without a display. */
@Tag("real")
@ExtendWith(RealWorld.class)
class WindowIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static PlenumCommand participant(LiveKitServer server, RoomName room, String name) {
        return PlenumCommand.join(server, room.value(), name)
                .camera("synthetic")
                .withoutSnapshots();
    }

    private static PlenumCommand window(LiveKitServer server, RoomName room, Path picture) {
        return PlenumCommand.join(server, room.value(), "dora")
                .inAWindow("--now")
                .camera("synthetic")
                .with("--screenshot", picture.toString());
    }

    private static Path picture(String name) throws IOException {
        return Files.createTempDirectory(RealParts.output(), "window").resolve(name);
    }

    @Test
    void aWindowShowsEveryoneThenLeavesByItselfWithItsReport(LiveKitServer server, RoomName room) throws IOException {
        Path picture = picture("call.png");
        try (PlenumProcess ada = participant(server, room, "ada").start("window-ada");
                PlenumProcess ben = participant(server, room, "ben").start("window-ben");
                PlenumProcess cleo = participant(server, room, "cleo").start("window-cleo")) {
            RealParts.await(
                    "three are there",
                    LIMIT,
                    () -> server.rooms().active(room.value()).size() == 3);
            try (PlenumProcess window =
                    window(server, room, picture).forSeconds(15).start("window")) {
                assertThat(window.exitCode(LIMIT)).as(window.stderr()).isZero();
                assertThat(List.of(ada, ben, cleo)).as("the others go on").allMatch(PlenumProcess::alive);
                CallReport report = window.report();
                for (String name : List.of("ada", "ben", "cleo")) {
                    CallReport.Track camera = report.track(name, "camera").orElseThrow();
                    assertThat(camera.framesDecoded()).as("pictures of " + name).isGreaterThan(20);
                    assertThat(window.snapshot(name, "camera"))
                            .as("a snapshot of " + name)
                            .isPresent();
                }
            }
        }
        BufferedImage screen = ImageIO.read(picture.toFile());
        assertThat(screen.getWidth()).isEqualTo(1280);
        assertThat(screen.getHeight()).isEqualTo(800);
        for (int quarter = 0; quarter < 4; quarter++) {
            int x = 60 + (quarter % 2) * 620;
            int y = 60 + (quarter / 2) * 340;
            assertThat(colours(screen.getSubimage(x, y, 500, 240)))
                    .as("colours in the tile of quarter %d of %s", quarter, picture)
                    .isGreaterThan(50);
        }
    }

    private static int colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 4) {
            for (int x = 0; x < image.getWidth(); x += 4) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours.size();
    }

    @Test
    void aSignalLeavesAWindowCleanlyWithItsPicture(LiveKitServer server, RoomName room) throws IOException {
        Path picture = picture("signal.png");
        try (PlenumProcess window = window(server, room, picture).start("window-signal")) {
            RealParts.await(
                    "it is in", LIMIT, () -> server.rooms().active(room.value()).contains("dora"));
            RealParts.await("it has drawn itself", LIMIT, () -> window.stderr().contains("Joined"));
            RealParts.pass(Duration.ofSeconds(3));
            assertThat(window.terminate(LIMIT)).as(window.stderr()).isZero();
            assertThat(window.stderr()).contains("Left.");
            assertThat(window.hasReport()).isTrue();
            RealParts.await(
                    "it is out",
                    LIMIT,
                    () -> server.rooms().active(room.value()).isEmpty());
        }
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1280);
    }

    @Test
    void aFailureWithATimeHasItsExitCodeAndItsPage() throws IOException {
        Path picture = picture("failure.png");
        try (PlenumProcess window = PlenumCommand.join("ws://127.0.0.1:9", "a.b.c")
                .inAWindow("--now")
                .with("--screenshot", picture.toString())
                .forSeconds(5)
                .start("window-failure")) {
            assertThat(window.exitCode(LIMIT)).as(window.stderr()).isEqualTo(69);
        }
        assertThat(colours(ImageIO.read(picture.toFile()))).isGreaterThan(10);
    }

    @Test
    void withoutAWindowNothingOfJavaFxIsLoaded(LiveKitServer server, RoomName room) throws IOException {
        Path classes = picture("classes.txt");
        try (PlenumProcess plenum = participant(server, room, "ada")
                .environment("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes)
                .forSeconds(3)
                .start("without-window")) {
            assertThat(plenum.exitCode(LIMIT)).as(plenum.stderr()).isZero();
        }
        List<String> loaded = Files.readAllLines(classes);
        assertThat(loaded).anyMatch(line -> line.contains("eu.plenum.client.cli.CallRun"));
        assertThat(loaded).noneMatch(line -> line.contains(" javafx.") || line.contains(" com.sun.glass."));
    }
}
