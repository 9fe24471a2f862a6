// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * A crowd for measurements: {@code client/src/test/publishers}, a small Go program that joins a room many times and publishes
 * pictures encoded once (VP8, a key frame each second, so that who joins late sees something within a second). A member of the
 * crowd costs some thousandths of a core. Needs Go and ffmpeg; without them the test is skipped.
 */
public final class Publishers implements AutoCloseable {

    private final ChildProcess process;

    private Publishers(ChildProcess process) {
        this.process = process;
    }

    /** Joins as {@code publisher-01}, {@code publisher-02}, … and waits until all publish. */
    public static Publishers start(LiveKitServer server, String room, int count, int width, int height, int fps) {
        ProcessBuilder builder = new ProcessBuilder(
                program().toString(),
                server.url(),
                room,
                String.valueOf(count),
                pictures(width, height, fps).toString(),
                String.valueOf(width),
                String.valueOf(height));
        builder.environment().put("LIVEKIT_API_KEY", LiveKitServer.KEY);
        builder.environment().put("LIVEKIT_API_SECRET", LiveKitServer.SECRET);
        Publishers started =
                new Publishers(ChildProcess.start(builder, RealParts.output().resolve("publishers-" + room + ".log")));
        RealParts.await(count + " publishers", Duration.ofSeconds(60), () -> {
            if (!started.process.alive()) {
                throw new AssertionError("publishers ended: " + started.process.logged());
            }
            return started.process.logged().contains("publishing");
        });
        return started;
    }

    public boolean alive() {
        return process.alive();
    }

    @Override
    public void close() {
        process.close();
    }

    /** Built once for each version of its source, outside the tree. */
    private static Path program() {
        Path source = RealParts.repository().resolve("client/src/test/publishers");
        Path built = RealParts.cache().resolve("publishers-" + version(source)).resolve("publishers");
        if (!Files.isExecutable(built)) {
            RealParts.require(RealParts.program("go").isPresent(), "no Go to build client/src/test/publishers with");
            run(source, List.of("go", "build", "-o", built.toString(), "."));
        }
        return built;
    }

    private static String version(Path source) {
        try {
            int hash = 1;
            for (String file : List.of("main.go", "go.mod", "go.sum")) {
                hash = 31 * hash + Files.readString(source.resolve(file)).hashCode();
            }
            return Integer.toHexString(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ten seconds of a moving test picture, at about a tenth of a bit a pixel, as a browser would send it. */
    private static Path pictures(int width, int height, int fps) {
        Path file = RealParts.output().resolve("pictures-" + width + "x" + height + "-" + fps + ".ivf");
        if (!Files.exists(file)) {
            RealParts.require(RealParts.program("ffmpeg").isPresent(), "no ffmpeg (apt-get install ffmpeg)");
            // A run that is broken off must not leave half a file to the next.
            Path begun = file.resolveSibling(file.getFileName() + ".begun");
            long kilobits = Math.round(width * height * fps * 0.07 / 1000);
            run(
                    RealParts.output(),
                    List.of(
                            "ffmpeg",
                            "-hide_banner",
                            "-loglevel",
                            "error",
                            "-y",
                            "-f",
                            "lavfi",
                            "-i",
                            "testsrc2=size=" + width + "x" + height + ":rate=" + fps,
                            "-t",
                            "10",
                            "-c:v",
                            "libvpx",
                            "-deadline",
                            "realtime",
                            "-cpu-used",
                            "8",
                            "-b:v",
                            kilobits + "k",
                            "-maxrate",
                            kilobits + "k",
                            "-bufsize",
                            kilobits + "k",
                            "-g",
                            String.valueOf(fps),
                            "-auto-alt-ref",
                            "0",
                            "-pix_fmt",
                            "yuv420p",
                            "-f",
                            "ivf",
                            begun.toString()));
            move(begun, file);
        }
        return file;
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, List<String> command) {
        Path log = RealParts.output().resolve(command.getFirst() + ".log");
        try (ChildProcess process = ChildProcess.start(new ProcessBuilder(command).directory(folder.toFile()), log)) {
            if (!process.ended(Duration.ofMinutes(5)) || process.process().exitValue() != 0) {
                throw new AssertionError(command + ": " + process.logged());
            }
        }
    }
}
