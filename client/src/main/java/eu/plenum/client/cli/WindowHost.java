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

/** The program as its window sees it. Every method may be called from any thread. */
public interface WindowHost {

    /** Starts joining and returns at once. Whatever the command line asks of a call is done to it. */
    Session join(JoinRequest request);

    /** Why this invitation cannot be used, told without asking any server; empty when it may be tried. */
    Optional<Failure> refusal(Invitation invitation);

    Devices devices();

    Desktop desktop();

    Settings settings();

    /** What an earlier run left that did not end by itself; told once. */
    Optional<CrashReport> lastCrash();

    Clock clock();
}
