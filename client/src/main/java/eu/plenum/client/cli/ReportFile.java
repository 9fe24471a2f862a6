// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a report where the user wants it. */
final class ReportFile {
    private static final Logger LOG = LoggerFactory.getLogger(ReportFile.class);

    private ReportFile() {}

    /** Says so when it cannot be written. */
    static ExitCode write(Path file, Report report, Terminal terminal) {
        try {
            AtomicFile.write(file, ReportJson.write(report));
            return ExitCode.DONE;
        } catch (IOException failed) {
            LOG.error("The report was not written", failed);
            terminal.say(
                    "The report could not be written to " + file + "; check that its folder is there and has room.");
            return ExitCode.CONFIGURATION;
        }
    }
}
