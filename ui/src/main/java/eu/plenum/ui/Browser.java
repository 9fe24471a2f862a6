// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import java.net.URI;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/** Opens web addresses in the user's browser. */
final class Browser {
    private final HostServices services = new Outside().getHostServices();

    void open(URI address) {
        services.showDocument(address.toASCIIString());
    }

    /** JavaFX hands its services out to an application alone; this one is never started. */
    private static final class Outside extends Application {
        @Override
        public void start(Stage stage) {
            throw new IllegalStateException("the window is opened by the command line");
        }
    }
}
