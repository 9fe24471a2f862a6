// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class HandedArgumentsTest {
    @TempDir
    Path folder;

    private Path file(String name, String mode, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private static byte[] entries(String... entries) {
        return (String.join("\0", entries) + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static Arguments handed(Path file) throws CommandLineException {
        return HandedArguments.of(List.of(), Map.of("PLENUM_ARGUMENTS_FILE", file.toString(), "PLENUM_TOKEN", "other"));
    }

    private static void isRefusedAndKept(Path file) {
        CommandLineException refused = catchThrowableOfType(CommandLineException.class, () -> handed(file));
        assertThat(refused.exit()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(file).exists();
    }

    @Test
    void theFileIsReadOnceAndDeleted() throws IOException, CommandLineException {
        Path file = file("plenum-arguments.x1", "rw-------", entries("token", "join", "", "--say", "two\nlines ë"));
        Arguments arguments = handed(file);
        assertThat(arguments.given()).containsExactly("join", "", "--say", "two\nlines ë");
        assertThat(arguments.token()).contains("token");
        assertThat(file).doesNotExist();
        assertThat(arguments.toString()).doesNotContain("token", "lines");
    }

    @Test
    void noArgumentsAndNoTokenAreHandedOverToo() throws IOException, CommandLineException {
        Arguments arguments = handed(file("plenum-arguments.x1", "rw-------", entries("")));
        assertThat(arguments.given()).isEmpty();
        assertThat(arguments.token()).isEmpty();
    }

    @Test
    void wordsOfTheCommandLineItselfComeFirst() throws IOException, CommandLineException {
        Path file = file("plenum-arguments.x1", "rw-------", entries("", "devices"));
        Arguments arguments = HandedArguments.of(
                List.of("--version"), Map.of("PLENUM_ARGUMENTS_FILE", file.toString(), "PLENUM_TOKEN", "t"));
        assertThat(arguments).isEqualTo(new Arguments(List.of("--version"), "t"));
        assertThat(file).exists();
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        isRefusedAndKept(file("plenum-arguments.x1", "rw-r-----", entries("", "devices")));
    }

    @Test
    void aFileOfAnotherNameIsNeitherReadNorDeleted() throws IOException {
        isRefusedAndKept(file("dear", "rw-------", entries("", "devices")));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path target = file("dear", "rw-------", entries("", "devices"));
        isRefusedAndKept(Files.createSymbolicLink(folder.resolve("plenum-arguments.x1"), target));
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        CommandLineException gone =
                catchThrowableOfType(CommandLineException.class, () -> handed(folder.resolve("plenum-arguments.gone")));
        assertThat(gone.exit()).isEqualTo(ExitCode.CONFIGURATION);
    }

    @Test
    void contentOfNoKnownFormIsRefused() throws IOException {
        for (byte[] content : List.of(new byte[0], "x".getBytes(StandardCharsets.UTF_8), new byte[(1 << 20) + 1])) {
            Path file = file("plenum-arguments.x1", "rw-------", content);
            assertThat(catchThrowableOfType(CommandLineException.class, () -> handed(file)))
                    .isNotNull();
        }
        Path notUtf8 = file("plenum-arguments.x2", "rw-------", new byte[] {0, (byte) 0xff, 0});
        assertThat(catchThrowableOfType(CommandLineException.class, () -> handed(notUtf8))
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }
}
