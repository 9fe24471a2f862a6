// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

/** Opens the program's window. The part of the program that draws implements it; nothing else here asks for a screen. */
@FunctionalInterface
public interface WindowPort {

    /**
     * Opens the window and returns once it is there. Called by the process's main thread, once.
     *
     * @throws WindowUnavailable when nothing can be drawn here
     */
    AppWindow open(WindowHost host, Opening opening) throws WindowUnavailable;

    /** Why there is no window, as the end of a sentence. */
    final class WindowUnavailable extends Exception {
        private static final long serialVersionUID = 1;

        public WindowUnavailable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
