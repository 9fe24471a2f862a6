// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

/** How the program ends, as the shell sees it: the numbers of BSD's sysexits. Declared here and nowhere else. */
public enum ExitCode {
    /** Done, also after SIGTERM or Ctrl+C. */
    DONE(0, "done, also after SIGTERM or Ctrl+C"),
    /** The command line is wrong. */
    USAGE(64, "the command line is wrong"),
    /** The server cannot be reached, does not answer or cannot be understood. */
    UNAVAILABLE(69, "the server cannot be reached or does not answer"),
    /** The same command may work later. */
    TRY_AGAIN(75, "not now: try again later"),
    /** The server does not let us in, or no longer. */
    NOT_PERMITTED(77, "not permitted"),
    /** Something on this machine must be put right first. */
    CONFIGURATION(78, "something on this machine must be put right first");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    /** In a few words, for the help text. */
    public String meaning() {
        return meaning;
    }
}
