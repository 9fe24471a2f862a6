// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

/** The command cannot be carried out as it was given. The message is one sentence for the user, without any secret. */
final class CommandLineException extends Exception {
    private static final long serialVersionUID = 1;
    private final ExitCode exit;

    private CommandLineException(ExitCode exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    static CommandLineException usage(String sentence) {
        return new CommandLineException(ExitCode.USAGE, sentence);
    }

    static CommandLineException configuration(String sentence) {
        return new CommandLineException(ExitCode.CONFIGURATION, sentence);
    }

    ExitCode exit() {
        return exit;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
