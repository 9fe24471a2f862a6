// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.crash.CrashReport;
import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.device.Devices;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.settings.Settings;
import java.time.Clock;
import java.util.Optional;

/** What the command line uses of {@link eu.plenum.client.Plenum}, so that a test can stand in for it. */
interface Conference extends AutoCloseable {

    Session join(JoinRequest request);

    Optional<Failure> refusal(Invitation invitation);

    Devices devices();

    Desktop desktop();

    Settings settings();

    Clock clock();

    /** What an earlier run left that did not end by itself; told once. */
    Optional<CrashReport> lastCrash();

    @Override
    void close();
}
