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
 * Measures {@code ./plenum} and Chromium with livekit-client one after the other in the same rooms, and writes a table to
 * {@code ui/target/real/benchmarks.md}. docs/benchmarks.md says how to run it and what it means. It fails when something cannot be
 * measured, never because a figure is bad: figures of a busy machine are no verdict.
 */
@Tag("long")
class BenchmarksIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Until just-in-time compilers, bandwidth estimators and buffers have settled. */
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("plenum.benchmark.warmup", 15));

    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("plenum.benchmark.seconds", 20));
    private static final int JOINS = Integer.getInteger("plenum.benchmark.joins", 5);

    private static final List<String> TABLE =
            new ArrayList<>(List.of("| measured | Plenum | Chromium | ratio |", "|---|---|---|---|"));

    private static LiveKitServer server;

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
        String text = "Measured " + LocalDate.now(ZoneOffset.UTC) + " on " + machine + ".\n\n"
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

    /** Watched at all three sizes by browsers that are not measured, so that no layer may pause. */
    @Test
    void sending720pInThreeLayers() {
        String room = "send";
        try (Chromium watching = Chromium.start()) {
            List<ChromiumParticipant> watchers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                watchers.add(watching.participant("watcher-" + i));
                watchers.get(i).join(server, room);
            }
            ProcessTree.Use plenum;
            try (PlenumProcess process = PlenumCommand.join(server, room, "plenum")
                    .camera("synthetic")
                    .view("off")
                    .start("benchmark-send")) {
                plenum = measureSending("plenum", watchers, process::tree);
                assertThat(process.terminate(LIMIT)).as(process.stderr()).isZero();
                assertThat(process.report().published("camera").orElseThrow().layers())
                        .extracting(CallReport.Layer::active)
                        .containsExactly(true, true, true);
            }
            ProcessTree.Use chromium;
            try (Chromium measured = Chromium.start()) {
                ChromiumParticipant sender = measured.participant("chromium");
                sender.join(server, room);
                sender.publishFakeCamera(VideoCodecOption.VP8, 1280, 720, 30, true);
                chromium = measureSending("chromium", watchers, measured::tree);
            }
            rows("send 720p30 in three layers", plenum, chromium);
        }
    }

    /** From the wish to join until the first picture of someone who sends 720p; the median of several joins. */
    @Test
    void joiningUntilTheFirstPicture() {
        String room = "join";
        try (Chromium sending = Chromium.start()) {
            ChromiumParticipant sender = sending.participant("sender");
            sender.join(server, room);
            sender.publishFakeCamera(VideoCodecOption.VP8, 1280, 720, 30, true);
            List<Double> plenum = new ArrayList<>();
            List<Double> chromium = new ArrayList<>();
            for (int i = 0; i < JOINS; i++) {
                try (PlenumProcess process =
                        PlenumCommand.join(server, room, "plenum-" + i).start("benchmark-join")) {
                    RealParts.await("a picture", LIMIT, () -> process.sawSince("sender", "camera", 0));
                    assertThat(process.terminate(LIMIT)).as(process.stderr()).isZero();
                    CallReport.Timings timings = process.report().timings();
                    plenum.add(Objects.requireNonNull(timings.connectMs())
                            + Objects.requireNonNull(timings.firstVideoFrameMs()));
                }
            }
            try (Chromium measured = Chromium.start()) {
                for (int i = 0; i < JOINS; i++) {
                    try (ChromiumParticipant watcher = measured.participant("chromium-" + i)) {
                        Duration connected = watcher.join(server, room);
                        RealParts.await(
                                "a picture", LIMIT, () -> watcher.firstPicture().isPresent());
                        chromium.add((double) connected
                                .plus(watcher.firstPicture().orElseThrow())
                                .toMillis());
                    }
                }
            }
            row("join to first picture, ms", median(plenum), median(chromium), "%.0f");
        }
    }

    private static void receive(String name, int count, int width, int height, int fps) {
        String room = "receive-" + count + "-" + width;
        try (Publishers crowd = Publishers.start(server, room, count, width, height, fps)) {
            assertThat(crowd.alive()).isTrue();
            ProcessTree.Use plenum;
            try (PlenumProcess process = PlenumCommand.join(server, room, "plenum")
                    .view(width + "x" + height)
                    .start("benchmark-receive")) {
                RealParts.await(
                        "the last one is seen",
                        LIMIT,
                        () -> process.sawSince("publisher-%02d".formatted(count), "camera", 0));
                RealParts.pass(WARM_UP);
                plenum = ProcessTree.measure(process::tree, MEASURED);
                assertThat(process.terminate(LIMIT)).as(process.stderr()).isZero();
                for (int i = 1; i <= count; i++) {
                    CallReport.Track track = process.report()
                            .track("publisher-%02d".formatted(i), "camera")
                            .orElseThrow();
                    assertThat(track.fps()).as("pictures a second of %s", i).isGreaterThan(fps * 0.8);
                }
            }
            ProcessTree.Use chromium;
            try (Chromium measured = Chromium.start()) {
                ChromiumParticipant watcher = measured.participant("chromium");
                watcher.join(
                        server.url(),
                        server.tokens().join(room, "chromium"),
                        Map.of("adaptiveStream", true, "viewWidth", width, "viewHeight", height));
                RealParts.await("all are seen", LIMIT, () -> shown(watcher, count) == count);
                RealParts.pass(WARM_UP);
                chromium = ProcessTree.measure(measured::tree, MEASURED);
                assertThat(shown(watcher, count)).isEqualTo(count);
            }
            rows(name, plenum, chromium);
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

    private static void rows(String name, ProcessTree.Use plenum, ProcessTree.Use chromium) {
        row(name + ", processor, % of a core", plenum.cores() * 100, chromium.cores() * 100, "%.1f");
        row(name + ", memory, MB (PSS)", plenum.memoryMb(), chromium.memoryMb(), "%.0f");
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
