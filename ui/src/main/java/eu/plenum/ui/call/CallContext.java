// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.session.Session;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.shortcut.ShortcutKeys;
import eu.plenum.ui.theme.Look;
import java.util.function.LongSupplier;
import javafx.beans.value.ObservableValue;

/**
 * What the screen of a call is made with.
 *
 * @param title of the meeting, as a person would say it
 * @param server it is held on
 * @param nanoTime one monotonic clock
 */
public record CallContext(
        Session session,
        String title,
        String server,
        Words words,
        ShortcutKeys keys,
        ObservableValue<Look> look,
        CallPanels panels,
        DeviceMenus devices,
        CallNavigation navigation,
        LongSupplier nanoTime) {}
