// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.io.PrintStream;

/**
 * Where the program speaks: results to {@code out}, everything else to {@code err}. Lines are whole under threads, because
 * each is one write to a locked stream.
 */
record Terminal(PrintStream out, PrintStream err) {
    private static final int LINE_LIMIT = 600;

    /** Says something in one line; foreign text in it cannot command the terminal. */
    void say(String line) {
        err.println(TerminalText.safe(line, LINE_LIMIT));
    }

    /** Prints a result as it is. */
    void print(String result) {
        out.print(result);
        out.flush();
    }
}
