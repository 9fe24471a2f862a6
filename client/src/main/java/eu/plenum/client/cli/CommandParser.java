// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.Version;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the words of the command line. Pure but for the files it is told to read. */
final class CommandParser {
    private final Version version;

    CommandParser(Version version) {
        this.version = version;
    }

    Command parse(Arguments arguments) throws CommandLineException {
        CommandLine plenum = new CommandLine(CommandModel.plenum());
        // A word that begins with @ is a name or a chat message here, never a file to read.
        plenum.setExpandAtFiles(false);
        ParseResult result = parse(plenum, arguments);
        ParseResult command = result.hasSubcommand() ? result.subcommand() : result;
        if (result.isUsageHelpRequested() || command.isUsageHelpRequested()) {
            return new Command.Show(command.commandSpec().commandLine().getUsageMessage(Ansi.OFF));
        }
        if (result.isVersionHelpRequested()) {
            return new Command.Show("plenum " + version.text() + System.lineSeparator());
        }
        return switch (command.commandSpec().name()) {
            case CommandModel.JOIN -> new JoinOptions(command, arguments.token()).join();
            case CommandModel.DEVICES -> new Command.ListDevices(command.hasMatchedOption("--json"));
            default -> Command.Window.HOME;
        };
    }

    private static ParseResult parse(CommandLine plenum, Arguments arguments) throws CommandLineException {
        try {
            return plenum.parseArgs(arguments.given().toArray(String[]::new));
        } catch (ParameterException wrong) {
            throw CommandLineException.usage(sentence(wrong) + " " + hint(wrong.getCommandLine()));
        }
    }

    /** Our own words, because picocli's repeat what was typed, and that may be a secret. */
    private static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing.getMissing());
            case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice.";
            case MaxValuesExceededException _ -> "There is a word too many.";
            default -> {
                ArgSpec argument = wrong.getArgSpec();
                yield argument == null
                        ? "The command line is not understood."
                        : name(argument) + " is not understood as it is given.";
            }
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched) {
        List<String> words = unmatched.getUnmatched();
        String first = words.isEmpty() ? "" : words.getFirst();
        if (unmatched.isUnknownOption() && first.startsWith("-")) {
            String name = first.split("=", 2)[0];
            return "There is no option " + TerminalText.safe(name, 40) + ".";
        }
        return unmatched.getCommandLine().getSubcommands().isEmpty()
                ? "There is a word too many; a value with spaces needs quotes."
                : "There is no such command.";
    }

    private static String missing(List<ArgSpec> missing) {
        if (missing.isEmpty()) {
            return "Something is missing.";
        }
        ArgSpec first = missing.getFirst();
        return first instanceof OptionSpec option
                ? option.longestName() + " needs a value, " + option.paramLabel() + "."
                : "The " + first.paramLabel() + " is missing.";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : "The " + argument.paramLabel();
    }

    static String hint(CommandLine command) {
        return "See " + command.getCommandSpec().qualifiedName() + " --help.";
    }
}
