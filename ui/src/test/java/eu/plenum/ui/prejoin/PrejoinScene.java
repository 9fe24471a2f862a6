// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

import eu.plenum.client.settings.Settings;
import eu.plenum.ui.device.DeviceLists;
import eu.plenum.ui.device.FakeDevices;
import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Texts;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.settings.UserChoices;
import eu.plenum.ui.shortcut.ShortcutKeys;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;

/** The screen before a meeting among devices made up; what it led to is written down. Made on the JavaFX thread. */
final class PrejoinScene {
    final FakeDevices devices;
    final UserChoices choices;
    final PrejoinScreen screen;
    final List<Object> left = new CopyOnWriteArrayList<>();

    PrejoinScene(Settings settings, FakeDevices devices) {
        this(settings, devices, new FileTexts(Language.ENGLISH, Locale.UK));
    }

    PrejoinScene(Settings settings, FakeDevices devices, Texts texts) {
        this.devices = devices;
        choices = new UserChoices(settings);
        Words words = new Words(new SimpleObjectProperty<>(texts));
        screen = new PrejoinScreen(
                new SimpleStringProperty("Winter preparedness cell"),
                choices,
                devices,
                new DeviceLists(devices, Runnable::run),
                words,
                new ShortcutKeys(words, false),
                new PrejoinActions() {
                    @Override
                    public void back() {
                        left.add("back");
                    }

                    @Override
                    public void join(Prepared prepared) {
                        left.add(prepared);
                    }

                    @Override
                    public void settings() {
                        left.add("settings");
                    }
                });
    }
}
