// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.cli.WindowHost;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.ui.call.CallContext;
import eu.plenum.ui.call.CallNavigation;
import eu.plenum.ui.call.CallScreen;
import eu.plenum.ui.call.DeviceMenus;
import eu.plenum.ui.device.DeviceLists;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.prejoin.PrejoinActions;
import eu.plenum.ui.prejoin.PrejoinScreen;
import eu.plenum.ui.settings.SettingsPage;
import eu.plenum.ui.settings.SettingsScreen;
import eu.plenum.ui.settings.UserChoices;
import eu.plenum.ui.shortcut.ShortcutKeys;
import eu.plenum.ui.theme.Look;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Builds screens from what they share. Used on the JavaFX thread alone. */
final class ScreenParts implements AutoCloseable {
    private final WindowHost host;
    private final Words words;
    private final ObservableValue<Look> look;
    private final UserChoices choices;
    private final ShortcutKeys keys;
    private final Browser browser = new Browser();
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable DeviceLists lists;

    ScreenParts(WindowHost host, Words words, ObservableValue<Look> look) {
        this.host = host;
        this.words = words;
        this.look = look;
        this.choices = new UserChoices(host.settings());
        this.keys = new ShortcutKeys(words, System.getProperty("os.name", "").startsWith("Mac"));
    }

    Words words() {
        return words;
    }

    /** What the command line asked for is what every screen shows as chosen. */
    void startWith(JoinRequest request) {
        choices.startWith(request);
    }

    PrejoinScreen preparation(String title, PrejoinActions actions) {
        return new PrejoinScreen(
                new SimpleStringProperty(title), choices, host.devices(), lists(), words, keys, actions);
    }

    SettingsScreen settings(SettingsPage first, boolean inCall, Runnable back) {
        Language system = Language.of(Locale.getDefault()).orElse(Language.ENGLISH);
        return new SettingsScreen(
                new SettingsScreen.Parts(choices, host.devices(), lists(), words, keys, system), first, inCall, back);
    }

    /** @param inFront whether our window has the keyboard */
    CallParts call(Session session, ObservableValue<Boolean> inFront) {
        Clock here = host.clock().withZone(ZoneId.systemDefault());
        return new CallParts(session, choices, words, browser::open, host.desktop(), inFront, here);
    }

    CallScreen callScreen(Session session, CallParts parts, String title, String server, CallNavigation navigation) {
        DeviceMenus menus = new CallDevices(session, choices, words, lists(), navigation::settings);
        CallScreen screen = new CallScreen(new CallContext(
                session, title, server, words, keys, look, parts.panels(), menus, navigation, System::nanoTime));
        screen.seeOurselves(choices.selfView());
        return screen;
    }

    /** Asking for devices loads their libraries, so that waits until a screen wants to know. */
    private DeviceLists lists() {
        DeviceLists known = lists;
        if (known == null) {
            known = new DeviceLists(host.devices(), asking);
            lists = known;
        }
        return known;
    }

    @Override
    public void close() {
        if (lists != null) {
            lists.close();
        }
        asking.shutdown();
    }
}
