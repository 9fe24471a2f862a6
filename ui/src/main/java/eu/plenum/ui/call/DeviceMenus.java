// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import javafx.scene.control.ContextMenu;

/** The menus of devices at the microphone and the camera. Made on the JavaFX thread, each time one is opened. */
public interface DeviceMenus {

    ContextMenu sound();

    ContextMenu camera();
}
