// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import eu.plenum.client.desktop.DesktopNote;

/** A system whose notifications we do not know: the windows show it all. */
final class NoNotifications implements NotificationServer {

    @Override
    public void show(DesktopNote note) {
        // the window shows it
    }

    @Override
    public void withdraw(String topic) {
        // nothing was shown
    }

    @Override
    public void close() {
        // nothing is held
    }
}
