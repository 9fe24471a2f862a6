// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.Version;
import eu.plenum.client.cli.CommandLineProgram;
import eu.plenum.client.cli.WindowPort;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        CommandLineProgram.ofThisProcess(version(), windows()).runAndExit(arguments);
    }

    /** Nothing of JavaFX is loaded before a window is opened. */
    static WindowPort windows() {
        return (host, opening) -> JavaFxWindow.open(host, opening);
    }

    /** As the build wrote it into our module; classes run without their jar have none. */
    static Version version() {
        var descriptor = Main.class.getModule().getDescriptor();
        return new Version(
                descriptor == null ? "development" : descriptor.rawVersion().orElse("development"));
    }
}
