// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.RealParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a start fast: the ahead-of-time cache, silent where it does not fit, and the native library beside the program. */
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
        Files.write(damaged, Arrays.copyOf(whole, whole.length / 2));

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

    @Test
    void theNativeLibraryIsLoadedFromWhereItLies(@TempDir Path folder) throws Exception {
        Path loaded = folder.resolve("loaded");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));

        Said said =
                run(folder, List.of("-Djava.io.tmpdir=" + temporary, "-Xlog:library=info:file=" + loaded), "devices");

        assertThat(said.out()).isNotBlank();
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains("Loaded library " + APP.resolve("native/libwebrtc-java.so")));
        try (Stream<Path> unpacked = Files.list(temporary)) {
            assertThat(unpacked).isEmpty();
        }
    }

    private record Said(String out, String error) {}

    private static Path cache() {
        return APP.resolve("plenum.aot");
    }

    private static Said start(Path folder, String... options) throws IOException, InterruptedException {
        return run(folder, List.of(options), "--version");
    }

    private static Said run(Path folder, List<String> options, String word) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + APP.resolve("java.options")));
        command.addAll(options);
        command.addAll(List.of("-Djava.library.path=" + APP.resolve("native"), "-p", APP.toString()));
        command.addAll(List.of("-m", "eu.plenum.ui/eu.plenum.ui.Main", word));
        Path out = folder.resolve("out");
        Path error = folder.resolve("error");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("XDG_STATE_HOME", folder.toString());
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(error.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return new Said(Files.readString(out, StandardCharsets.UTF_8), Files.readString(error, StandardCharsets.UTF_8));
    }
}
