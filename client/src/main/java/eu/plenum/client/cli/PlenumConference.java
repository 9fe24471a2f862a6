// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.Plenum;
import eu.plenum.client.PlenumContext;
import eu.plenum.client.crash.CrashReport;
import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.device.Devices;
import eu.plenum.client.log.Logging;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.settings.Settings;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.event.Level;

/** The real {@link Conference}, with the log of this process. */
record PlenumConference(Plenum plenum, Clock clock, Logging log) implements Conference {

    /** Begins to write the log, then builds the rest. */
    static PlenumConference open(PlenumContext context, LogLevel level) {
        Logging log = Logging.start(context.folders().logs(), Level.valueOf(level.name()));
        return new PlenumConference(new Plenum(context), context.clock(), log);
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
    public Desktop desktop() {
        return plenum.desktop();
    }

    @Override
    public Optional<Failure> refusal(Invitation invitation) {
        return plenum.refusal(invitation);
    }

    @Override
    public Settings settings() {
        return plenum.settings();
    }

    @Override
    public Optional<CrashReport> lastCrash() {
        return plenum.lastCrash();
    }

    /** The log is let go of last: closing the rest may have something to say. */
    @Override
    public void close() {
        plenum.close();
        log.close();
    }
}
