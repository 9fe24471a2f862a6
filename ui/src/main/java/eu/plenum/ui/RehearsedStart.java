// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.Folders;
import eu.plenum.client.Rehearsal;
import eu.plenum.client.cli.CommandLineProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Runs the program as its users will, once, while the build lets Java record which classes it loads and which methods are worth
 * compiling: the cache made of it halves the time of a start. Only the build starts this.
 *
 * <p>Where no meeting can be joined, because a library is missing or the machine has no network, what was recorded until then is
 * all there is in the cache; the program runs the same with less of it, or with none.
 */
public final class RehearsedStart {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private RehearsedStart() {}

    /** @param arguments a folder for what the program writes */
    public static void main(String[] arguments) throws IOException {
        stopLate();
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Folders folders = new Folders(folder.resolve("settings"), folder.resolve("logs"), folder.resolve("cache"));
        CommandLineProgram.ofThisProcess(Main.version(), folders, Main.windows())
                .run("--version");
        try (Rehearsal meeting = new Rehearsal()) {
            CommandLineProgram.ofThisProcess(Main.version(), folders, Main.windows())
                    .run(
                            "join",
                            meeting.link(),
                            "--token=rehearsal",
                            "--headless",
                            "--camera=synthetic",
                            "--microphone=tone",
                            "--speaker=off",
                            "--view=320x180",
                            "--say=hello",
                            "--for=4",
                            "--report=" + folder.resolve("report.json"));
        }
        // Not an orderly end, in which the threads of the engine would be asked to end too; Java writes its recording
        // all the same.
        Runtime.getRuntime().halt(0);
    }

    private static void stopLate() {
        Thread.ofPlatform().daemon().name("rehearsal-limit").start(() -> {
            try {
                Thread.sleep(LIMIT);
            } catch (InterruptedException noLonger) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        });
    }
}
