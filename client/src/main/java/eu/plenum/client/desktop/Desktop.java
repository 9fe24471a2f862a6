// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.desktop;

/**
 * The desktop around Plenum. Every method may be called from any thread and returns at once; what the desktop does not offer is
 * left out quietly, and said once in the log.
 */
public interface Desktop {

    /** Shows a notification outside our windows. It takes the place of an earlier one on the same topic. */
    void notify(DesktopNote note);

    /** Takes the notification on a topic away, if it is still there. */
    void withdraw(String topic);

    /** Keeps the display from going dark until what is returned is closed. Several may be held; the last one closed ends it. */
    Awake keepAwake();

    /** Something that is held until closed; closing it again does nothing. */
    @FunctionalInterface
    interface Awake extends AutoCloseable {
        @Override
        void close();
    }
}
