// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.Plenum;
import eu.plenum.client.PlenumContext;
import eu.plenum.client.crash.CrashReport;
import eu.plenum.client.device.Devices;
import eu.plenum.client.log.Logging;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import java.net.URI;
import java.util.Optional;
import org.slf4j.event.Level;

/** The real {@link Conference}, with the log of this process. */
record PlenumConference(Plenum plenum, Logging log) implements Conference {

    /** Begins to write the log, then builds the rest. */
    static PlenumConference open(PlenumContext context, LogLevel level) {
        Logging log = Logging.start(context.folders().logs(), Level.valueOf(level.name()));
        return new PlenumConference(new Plenum(context), log);
    }

    @Override
    public Session join(JoinRequest request) {
        return plenum.join(request);
    }

    @Override
    public Devices devices() {
        return plenum.devices();
    }

    @Override
    public Optional<String> crash() {
        return plenum.lastCrash().map(PlenumConference::sentence);
    }

    /** The log is let go of last: closing the rest may have something to say. */
    @Override
    public void close() {
        plenum.close();
        log.close();
    }

    private static String sentence(CrashReport crash) {
        return "Plenum did not end by itself last time"
                + crash.meeting()
                        .map(URI::toString)
                        .map(meeting -> " (it was in " + meeting + ")")
                        .orElse("")
                + crash.file().map(file -> "; the crash file is " + file).orElse("")
                + ". Join again with the same command.";
    }
}
