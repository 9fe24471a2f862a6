// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.Version;
import eu.plenum.client.meeting.TrackSource;
import java.nio.file.Path;
import java.util.Map;

/** The program in a process of its own, in a meeting that only a signal ends; {@link SignalsTest} starts it. */
final class SignalledProgram {
    private SignalledProgram() {}

    public static void main(String[] arguments) {
        FakeConference conference = new FakeConference(Path.of("settings"));
        new CommandLineProgram(
                        new Version("1"),
                        new Terminal(System.out, System.err),
                        Map.of("PLENUM_TOKEN", "t"),
                        Signals.ofThisProcess(),
                        new FakeWindow(),
                        _ -> {
                            conference.session.become(
                                    Snapshot.CONNECTING.connected(People.other("ada", "Ada", TrackSource.CAMERA)));
                            return conference;
                        })
                .runAndExit(arguments);
    }
}
