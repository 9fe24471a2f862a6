// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.cli.AppWindow;
import eu.plenum.client.cli.Opening;
import eu.plenum.client.cli.WindowHost;
import eu.plenum.client.cli.WindowPort.WindowUnavailable;
import eu.plenum.ui.theme.Fonts;
import eu.plenum.ui.window.Display;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** Starts JavaFX and opens the window. Loading this class loads none of JavaFX. */
final class JavaFxWindow {
    private JavaFxWindow() {}

    static AppWindow open(WindowHost host, Opening opening) throws WindowUnavailable {
        Display.properties(System.getProperty("os.name", ""), System.getenv(), System.getProperty("glass.platform"))
                .forEach(System::setProperty);
        CompletableFuture<AppWindow> window = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                try {
                    Platform.setImplicitExit(false);
                    Fonts.register();
                    window.complete(new Assembly(host).open(opening));
                } catch (Throwable fault) {
                    window.completeExceptionally(fault);
                }
            });
            return window.get();
        } catch (ExecutionException failed) {
            throw new WindowUnavailable(String.valueOf(failed.getCause()), failed);
        } catch (UnsupportedOperationException | LinkageError | IllegalStateException noDisplay) {
            throw new WindowUnavailable(String.valueOf(noDisplay.getMessage()), noDisplay);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            throw new WindowUnavailable("it was interrupted", hurry);
        }
    }
}
