// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import eu.plenum.client.desktop.DesktopNote;

/** Shows notifications in one system's way. Used on the desktop's thread alone; never throws. */
interface NotificationServer {

    void show(DesktopNote note);

    void withdraw(String topic);

    void close();
}
