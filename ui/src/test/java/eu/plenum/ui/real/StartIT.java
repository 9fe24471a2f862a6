// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.RealParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ahead-of-time cache that the build makes: Java uses it where it fits, and says nothing where it does not. */
@Tag("real")
class StartIT {
    private static final Path APP = RealParts.repository().resolve("ui/target/app");

    @Test
    void javaTakesTheProgramFromTheCache(@TempDir Path folder) throws Exception {
        Path loaded = folder.resolve("loaded");

        // With AOTMode=on Java does not start at all when the cache does not fit.
        Said said = start(folder, "-XX:AOTMode=on", "-XX:AOTCache=" + cache(), "-Xlog:class+load:file=" + loaded);

        assertThat(said.out()).startsWith("plenum ");
        assertThat(said.error()).isEmpty();
        assertThat(Files.readAllLines(loaded))
                .as("the rehearsal got as far as drawing someone's picture and mixing someone's voice")
                .anyMatch(line -> line.contains(" eu.plenum.codec.webrtc.PicturePainter source: shared"))
                .anyMatch(line -> line.contains(" eu.plenum.codec.audio.DriftBuffer source: shared"));
    }

    @Test
    void aCacheThatIsGoneDamagedOrOfAnotherJavaIsNotSpokenOf(@TempDir Path folder) throws Exception {
        Path damaged = folder.resolve("damaged.aot");
        byte[] whole = Files.readAllBytes(cache());
        Files.write(damaged, java.util.Arrays.copyOf(whole, whole.length / 2));

        for (List<String> options : List.of(
                List.of("-XX:AOTCache=" + folder.resolve("none.aot")),
                List.of("-XX:AOTCache=" + damaged),
                // A Java with objects of another layout, as another release would be.
                List.of("-XX:AOTCache=" + cache(), "-XX:+UseCompactObjectHeaders"))) {
            Said said = start(folder, options.toArray(String[]::new));

            assertThat(said.out()).as("%s", options).startsWith("plenum ");
            assertThat(said.error()).as("%s", options).isEmpty();
        }
    }

    private record Said(String out, String error) {}

    private static Path cache() {
        return APP.resolve("plenum.aot");
    }

    private static Said start(Path folder, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + APP.resolve("java.options")));
        command.addAll(List.of(options));
        command.addAll(List.of("-p", APP.toString(), "-m", "eu.plenum.ui/eu.plenum.ui.Main", "--version"));
        Path out = folder.resolve("out");
        Path error = folder.resolve("error");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return new Said(Files.readString(out, StandardCharsets.UTF_8), Files.readString(error, StandardCharsets.UTF_8));
    }
}
