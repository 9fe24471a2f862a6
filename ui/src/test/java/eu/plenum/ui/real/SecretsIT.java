// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.real;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.real.PlenumCommand;
import eu.plenum.client.real.PlenumProcess;
import eu.plenum.client.real.RealParts;
import eu.plenum.client.real.RealWorld;
import eu.plenum.client.real.RealWorld.RoomName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A secret given to Plenum is found nowhere but where it was given. */
@Tag("real")
@ExtendWith(RealWorld.class)
@Execution(ExecutionMode.CONCURRENT)
class SecretsIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration END = Duration.ofSeconds(40);

    @Test
    void aTokenOfTheEnvironmentLeaksNowhere(LiveKitServer server, RoomName room) {
        String token = server.tokens().join(room.value(), "anna");
        assertHidden(
                PlenumCommand.join(server.url(), token).with("--log-level", "trace"),
                token,
                server,
                room.value(),
                "anna");
    }

    @Test
    void aTokenOfTheCommandLineLeaksNowhere(LiveKitServer server, RoomName room) {
        String token = server.tokens().join(room.value(), "anna");
        assertHidden(
                PlenumCommand.join(server.url(), "").with("--token", token).with("--log-level", "trace"),
                token,
                server,
                room.value(),
                "anna");
    }

    @Test
    void aTokenOfAFileLeaksNowhere(LiveKitServer server, RoomName room) throws IOException {
        String token = server.tokens().join(room.value(), "anna");
        Path file = Files.createTempFile("plenum-token", "");
        try {
            Files.writeString(file, token + "\n");
            assertHidden(
                    PlenumCommand.join(server.url(), "")
                            .with("--token-file", file.toString())
                            .with("--log-level", "trace"),
                    token,
                    server,
                    room.value(),
                    "anna");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aDevelopmentKeyLeaksNowhere(LiveKitServer server, RoomName room) {
        assertHidden(
                PlenumCommand.join(server.url(), "")
                        .with("--dev-key", LiveKitServer.KEY + ":" + LiveKitServer.SECRET)
                        .with("--room", room.value())
                        .with("--name", "anna")
                        .with("--log-level", "trace"),
                LiveKitServer.SECRET,
                server,
                room.value(),
                "anna");
    }

    @Test
    void aRefusedTokenLeaksNowhere(LiveKitServer server, RoomName room) {
        String token = server.tokens().expired(room.value(), "anna");
        try (PlenumProcess plenum = PlenumCommand.join(server.url(), token)
                .with("--log-level", "trace")
                .start("refused-secret")) {
            assertThat(plenum.exitCode(END)).isEqualTo(77);
            assertNothingWritten(plenum, token);
        }
    }

    private static void assertHidden(
            PlenumCommand command, String secret, LiveKitServer server, String room, String identity) {
        try (PlenumProcess plenum = command.start("secret")) {
            Path process = Path.of("/proc", String.valueOf(plenum.pid()));
            TreeSet<String> seen = new TreeSet<>();
            RealParts.await(identity + " is in", LIMIT, () -> {
                // A shell cannot hide what it was started with; from Java's first moment on nothing may show it.
                if (read(process.resolve("cmdline")).contains("eu.plenum.ui.Main")) {
                    seen.addAll(commandLinesWith(secret));
                }
                return server.rooms().active(room).contains(identity);
            });
            seen.addAll(commandLinesWith(secret));
            assertThat(seen).as("command lines with the secret").isEmpty();
            assertThat(read(process.resolve("cmdline"))).contains("eu.plenum.ui.Main");
            assertThat(read(process.resolve("environ")).contains(secret))
                    .as("the secret in Java's environment")
                    .isFalse();
            assertThat(plenum.terminate(END)).as(plenum.stderr()).isZero();
            assertNothingWritten(plenum, secret);
        }
    }

    private static void assertNothingWritten(PlenumProcess plenum, String secret) {
        String written = plenum.everythingWritten();
        assertThat(written)
                .as("the log was written, so that there is something to search")
                .contains("plenum.log:");
        assertThat(written.contains(secret))
                .as("the secret in what was written")
                .isFalse();
        // A token's signature alone would let nobody in, its head and claims alone neither; but no part should be
        // there.
        for (String part : List.of(secret.split("\\.", -1))) {
            assertThat(part.length() > 20 && !part.startsWith("eyJhbGciOi") && written.contains(part))
                    .as("a part of the secret in what was written")
                    .isFalse();
        }
    }

    private static List<String> commandLinesWith(String secret) {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .map(process -> read(process.resolve("cmdline")))
                    .filter(line -> line.contains(secret))
                    .map(line -> line.replace('\0', ' '))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
