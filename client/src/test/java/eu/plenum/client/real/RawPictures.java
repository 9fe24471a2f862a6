// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** A file of raw moving pictures that both {@code ./plenum} and Chromium play as a camera. Needs ffmpeg; without it the test is skipped. */
public final class RawPictures {
    private static final String SECONDS = "3";

    private RawPictures() {}

    /** Made once; 1280x720 at 30 a second takes 124 MB. */
    public static Path y4m(int width, int height, int fps) {
        Path file = RealParts.output().resolve("camera-" + width + "x" + height + "-" + fps + ".y4m");
        if (Files.exists(file)) {
            return file;
        }
        RealParts.require(RealParts.program("ffmpeg").isPresent(), "no ffmpeg (apt-get install ffmpeg)");
        // A run that is broken off must not leave half a file to the next.
        Path begun = file.resolveSibling(file.getFileName() + ".begun");
        List<String> command = List.of(
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
                SECONDS,
                "-pix_fmt",
                "yuv420p",
                "-f",
                "yuv4mpegpipe",
                begun.toString());
        try (ChildProcess process = ChildProcess.start(
                new ProcessBuilder(command), RealParts.output().resolve("ffmpeg-y4m.log"))) {
            if (!process.ended(Duration.ofMinutes(2)) || process.process().exitValue() != 0) {
                throw new AssertionError(command + ": " + process.logged());
            }
            Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
