// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.crash.CrashReport;
import java.net.URI;

/** What is said in the terminal of a run that did not end by itself. */
final class CrashSentence {
    private CrashSentence() {}

    static String of(CrashReport crash) {
        return "Plenum did not end by itself last time"
                + crash.meeting()
                        .map(URI::toString)
                        .map(meeting -> " (it was in " + meeting + ")")
                        .orElse("")
                + crash.file().map(file -> "; the crash file is " + file).orElse("")
                + ". Join again with the same command.";
    }
}
