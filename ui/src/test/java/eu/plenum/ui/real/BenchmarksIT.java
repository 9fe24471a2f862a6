// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.CallReport;
import eu.plenum.client.real.Chromium;
import eu.plenum.client.real.ChromiumParticipant;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.ProcessTree;
import eu.plenum.client.real.Publishers;
import eu.plenum.client.real.RawPictures;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.VideoCodecOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures {@code ./plenum} and Chromium with livekit-client in turns in the same rooms, and writes a table of the medians to
 * {@code ui/target/real/benchmarks.md}. docs/benchmarks.md says how to run it and what it means. It fails when something cannot be
 * measured, never because a figure is bad: figures of a busy machine are no verdict.
 */
@Tag("long")
class BenchmarksIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Until just-in-time compilers, bandwidth estimators and buffers have settled. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("plenum.benchmark.warmup", 10));

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("plenum.benchmark.seconds", 15));
    private static final int ROUNDS = Integer.getInteger("plenum.benchmark.rounds", 3);
    private static final int JOINS = Integer.getInteger("plenum.benchmark.joins", 7);

    /** The server asks a sender for a key frame at most once a second: who joins close behind another waits for the next. */
    private static final Duration KEY_FRAME_AGAIN = Duration.ofSeconds(2);

    private static final List<String> TABLE =
            new ArrayList<>(List.of("| measured | Plenum | Chromium | ratio |", "|---|---|---|---|"));

    private static LiveKitServer server;

    /** What one program was measured at, round by round. */
    private record Measured(List<ProcessTree.Use> plenum, List<ProcessTree.Use> chromium) {
        Measured() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    @BeforeAll
    static void start() {
        server = LiveKitServer.start();
    }

    @AfterAll
    @SuppressWarnings("SystemOut") // The table is what this is run for.
    static void print() throws IOException {
        if (server != null) {
            server.close();
        }
        String machine = Runtime.getRuntime().availableProcessors() + " cores, " + processor();
        String text = "Measured " + LocalDate.now(ZoneOffset.UTC) + " on " + machine + ", load "
                + Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[1] + " over five minutes.\n\n"
                + String.join("\n", TABLE) + "\n";
        Files.writeString(RealParts.output().resolve("benchmarks.md"), text);
        System.out.println(text);
    }

    @Test
    void receivingOnePictureOf720p() {
        receive("receive 1 x 720p30", 1, 1280, 720, 30);
    }

    @Test
    void receivingNinePicturesOf180p() {
        receive("receive 9 x 180p25", 9, 320, 180, 25);
    }

    @Test
    void receivingTwentyFivePicturesOf180p() {
        receive("receive 25 x 180p25", 25, 320, 180, 25);
    }

    /**
     * Watched at all three sizes by browsers that are not measured, so that no layer may pause. Both play the same file as camera:
     * drawing a synthetic picture and drawing Chromium's own test picture cost differently, and neither is sending.
     */
    @Test
    void sending720pInThreeLayers() {
        String room = "send";
        Path pictures = RawPictures.y4m(1280, 720, 30);
        Measured measured = new Measured();
        try (Chromium watching = Chromium.start()) {
            List<ChromiumParticipant> watchers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                watchers.add(watching.participant("watcher-" + i));
                watchers.get(i).join(server, room);
            }
            for (int round = 0; round < ROUNDS; round++) {
                String plenum = "plenum-" + round;
                try (PlenumProcess process = PlenumCommand.join(server, room, plenum)
                        .camera("file:" + pictures)
                        .view("off")
                        .withoutSnapshots()
                        .start("benchmark-send")) {
                    measured.plenum().add(measureSending(plenum, watchers, process::tree));
                    assertThat(process.terminate(LIMIT)).as(process.stderr()).isZero();
                    assertThat(process.report()
                                    .published("camera")
                                    .orElseThrow()
                                    .layers())
                            .extracting(CallReport.Layer::active)
                            .containsExactly(true, true, true);
                }
                String chromium = "chromium-" + round;
                try (Chromium browser = Chromium.startWithCamera(pictures)) {
                    ChromiumParticipant sender = browser.participant(chromium);
                    sender.join(server, room);
                    sender.publishFakeCamera(VideoCodecOption.VP8, 1280, 720, 30, true);
                    measured.chromium().add(measureSending(chromium, watchers, browser::tree));
                }
            }
        }
        rows("send 720p30 in three layers", measured);
    }

    /**
     * To the first picture of someone who sends 720p: the first join of a process that was just started, from the wish to join, and
     * all from nothing, that start included.
     */
    @Test
    void joiningUntilTheFirstPicture() {
        String room = "join";
        try (Chromium sending = Chromium.start()) {
            ChromiumParticipant sender = sending.participant("sender");
            sender.join(server, room);
            sender.publishFakeCamera(VideoCodecOption.VP8, 1280, 720, 30, true);
            Joins plenum = new Joins();
            Joins chromium = new Joins();
            for (int i = 0; i < JOINS; i++) {
                joinPlenum(room, i, plenum);
                joinChromium(room, i, chromium);
            }
            row("join to first picture, ms", median(plenum.joined()), median(chromium.joined()), "%.0f");
            row("start and join to first picture, ms", median(plenum.started()), median(chromium.started()), "%.0f");
        }
    }

    /** Milliseconds. */
    private record Joins(List<Double> joined, List<Double> started) {
        Joins() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private static void joinPlenum(String room, int number, Joins joins) {
        RealParts.pass(KEY_FRAME_AGAIN);
        long begin = System.currentTimeMillis();
        try (PlenumProcess process = PlenumCommand.join(server, room, "plenum-" + number)
                .withoutSnapshots()
                .start("benchmark-join")) {
            RealParts.await("joined", LIMIT, () -> process.stderr().contains("Joined"));
            long joined = process.toldMillis();
            RealParts.pass(KEY_FRAME_AGAIN);
            assertThat(process.terminate(LIMIT)).as(process.stderr()).isZero();
            CallReport.Timings timings = process.report().timings();
            double picture = Objects.requireNonNull(timings.firstVideoFrameMs());
            joins.joined().add(Objects.requireNonNull(timings.connectMs()) + picture);
            joins.started().add(joined - begin + picture);
        }
    }

    private static void joinChromium(String room, int number, Joins joins) {
        RealParts.pass(KEY_FRAME_AGAIN);
        long begin = System.currentTimeMillis();
        try (Chromium browser = Chromium.start();
                ChromiumParticipant watcher = browser.participant("chromium-" + number)) {
            Duration connected = watcher.join(server, room);
            long joined = System.currentTimeMillis();
            Duration picture = firstPicture(watcher);
            joins.joined().add((double) connected.plus(picture).toMillis());
            joins.started().add((double) (joined - begin + picture.toMillis()));
        }
    }

    /** From joined. */
    private static Duration firstPicture(ChromiumParticipant watcher) {
        RealParts.await("a picture", LIMIT, () -> watcher.firstPicture().isPresent());
        return watcher.firstPicture().orElseThrow();
    }

    private static void receive(String name, int count, int width, int height, int fps) {
        String room = "receive-" + count + "-" + width;
        Measured measured = new Measured();
        try (Publishers crowd = Publishers.start(server, room, count, width, height, fps)) {
            assertThat(crowd.alive()).isTrue();
            for (int round = 0; round < ROUNDS; round++) {
                measured.plenum().add(receivePlenum(room, count, width, height, fps));
                measured.chromium().add(receiveChromium(room, count, width, height));
            }
        }
        rows(name, measured);
    }

    private static ProcessTree.Use receivePlenum(String room, int count, int width, int height, int fps) {
        try (PlenumProcess process = PlenumCommand.join(server, room, "plenum")
                .view(width + "x" + height)
                .withoutSnapshots()
                .start("benchmark-receive")) {
            RealParts.await("joined", LIMIT, () -> process.stderr().contains("Joined"));
            RealParts.pass(WARM_UP);
            ProcessTree.Use use = ProcessTree.measure(process::tree, MEASURED);
            assertThat(process.terminate(LIMIT)).as(process.stderr()).isZero();
            for (int i = 1; i <= count; i++) {
                CallReport.Track track = process.report()
                        .track("publisher-%02d".formatted(i), "camera")
                        .orElseThrow();
                assertThat(track.fps()).as("pictures a second of %s", i).isGreaterThan(fps * 0.8);
                assertThat(track.framesDecoded())
                        .as("pictures of %s from the warming up on", i)
                        .isGreaterThan((long) (fps
                                * 0.8
                                * MEASURED.plus(WARM_UP).minusSeconds(2).toSeconds()));
            }
            return use;
        }
    }

    private static ProcessTree.Use receiveChromium(String room, int count, int width, int height) {
        try (Chromium browser = Chromium.start()) {
            ChromiumParticipant watcher = browser.participant("chromium");
            watcher.join(
                    server.url(),
                    server.tokens().join(room, "chromium"),
                    Map.of("adaptiveStream", true, "viewWidth", width, "viewHeight", height));
            RealParts.await("all are seen", LIMIT, () -> shown(watcher, count) == count);
            RealParts.pass(WARM_UP);
            ProcessTree.Use use = ProcessTree.measure(browser::tree, MEASURED);
            assertThat(shown(watcher, count)).isEqualTo(count);
            return use;
        }
    }

    private static long shown(ChromiumParticipant watcher, int count) {
        long shown = 0;
        for (int i = 1; i <= count; i++) {
            if (watcher.received("publisher-%02d".formatted(i), "camera")
                    .filter(inbound -> inbound.fps() > 5)
                    .isPresent()) {
                shown++;
            }
        }
        return shown;
    }

    private static ProcessTree.Use measureSending(
            String sender, List<ChromiumParticipant> watchers, Supplier<List<Long>> tree) {
        String[] qualities = {"LOW", "MEDIUM", "HIGH"};
        int[] widths = {320, 640, 1280};
        for (int i = 0; i < 3; i++) {
            ChromiumParticipant watcher = watchers.get(i);
            int width = widths[i];
            RealParts.await(
                    "a picture", LIMIT, () -> watcher.received(sender, "camera").isPresent());
            watcher.wantQuality(sender, "camera", qualities[i]);
            RealParts.await(
                    "the layer " + width + " wide",
                    LIMIT,
                    () -> watcher.received(sender, "camera")
                            .filter(in -> in.width() == width)
                            .isPresent());
        }
        RealParts.pass(WARM_UP);
        return ProcessTree.measure(tree, MEASURED);
    }

    private static void rows(String name, Measured measured) {
        row(
                name + ", processor, % of a core",
                median(measured.plenum().stream().map(use -> use.cores() * 100).toList()),
                median(measured.chromium().stream()
                        .map(use -> use.cores() * 100)
                        .toList()),
                "%.1f");
        row(
                name + ", memory, MB (PSS)",
                median(measured.plenum().stream().map(ProcessTree.Use::memoryMb).toList()),
                median(measured.chromium().stream()
                        .map(ProcessTree.Use::memoryMb)
                        .toList()),
                "%.0f");
    }

    private static synchronized void row(String name, double plenum, double chromium, String format) {
        TABLE.add(String.format(
                Locale.ROOT,
                "| %s | " + format + " | " + format + " | %.2f |",
                name,
                plenum,
                chromium,
                plenum / chromium));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }
}
