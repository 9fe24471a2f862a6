// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The commands and options as picocli sees them. Built by hand, so that picocli needs no reflection; every value is taken as
 * text, so that no message of picocli ever repeats one.
 */
final class CommandModel {
    static final String JOIN = "join";
    static final String DEVICES = "devices";

    private static final int WIDTH = 100;

    private CommandModel() {}

    static CommandSpec plenum() {
        CommandSpec plenum = command("plenum", "Takes part in video meetings. Without a command, opens the window.")
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .type(boolean.class)
                        .description("Print the version and exit.")
                        .build())
                .addSubcommand(JOIN, join())
                .addSubcommand(DEVICES, devices());
        plenum.usageMessage().footerHeading("%nExit codes:%n").footer(exitCodes());
        return plenum;
    }

    private static CommandSpec join() {
        return command(JOIN, "Joins a meeting, in the window or without one.")
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("LINK")
                        .index("0")
                        .required(true)
                        .arity("1")
                        .type(String.class)
                        .description("The server: ws://HOST or wss://HOST.")
                        .build())
                .addOption(flag("--headless", "Take part without a window."))
                .addOption(flag("--now", "Join at once, without the preparation screen."))
                .addOption(text("--name", "N", "The name the others see."))
                .addOption(
                        text(
                                "--camera",
                                "CAMERA",
                                "An id of 'plenum devices', default, off, synthetic, file:PATH, or an http:// or https:// address (MJPEG). Default: default."))
                .addOption(text(
                        "--microphone",
                        "MICROPHONE",
                        "An id of 'plenum devices', default, off, tone[:HZ] or file:PATH (WAV). Default: default."))
                .addOption(text("--speaker", "SPEAKER", "An id of 'plenum devices', default or off. Default: default."))
                .addOption(text(
                        "--view",
                        "WxH",
                        "With --headless: the size each remote picture counts as shown at, or off. Default: 1280x720."))
                .addOption(text("--for", "SECONDS", "Leave this long after joining. Default: stay until the end."))
                .addOption(text("--report", "FILE", "Write a report of the call as JSON when it ends."))
                .addOption(text("--snapshots", "DIR", "Write each remote picture as IDENTITY-SOURCE.png every second."))
                .addOption(text("--screenshot", "FILE", "Write the window's last picture of the call as PNG."))
                .addOption(OptionSpec.builder("--say")
                        .paramLabel("TEXT")
                        .arity("1")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("Send this chat message once joined. Can be given several times.")
                        .build())
                .addOption(text("--token", "JWT", "The access token."))
                .addOption(text("--token-file", "FILE", "A file that holds the access token."))
                .addOption(text("--dev-key", "KEY:SECRET", "For development: make a token with the server's API key."))
                .addOption(text("--room", "ROOM", "The room to make the token for, with --dev-key."))
                .addOption(text("--log-level", "LEVEL", LogLevel.labels() + ". Default: info."));
    }

    private static CommandSpec devices() {
        return command(DEVICES, "Lists cameras, microphones and speakers.")
                .addOption(flag("--json", "Print JSON rather than a table."));
    }

    private static CommandSpec command(String name, String description) {
        CommandSpec command = CommandSpec.create().name(name);
        command.usageMessage()
                .description(description)
                .width(WIDTH)
                .sortOptions(false)
                .sortSynopsis(false);
        return command.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .description("Print this help and exit.")
                .build());
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(description)
                .build();
    }

    private static String[] exitCodes() {
        return Arrays.stream(ExitCode.values())
                .map(code -> "  " + code.number() + (code.number() < 10 ? "   " : "  ") + code.meaning())
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
