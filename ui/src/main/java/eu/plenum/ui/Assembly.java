// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.cli.AppWindow;
import eu.plenum.client.cli.Opening;
import eu.plenum.client.cli.WindowHost;
import eu.plenum.client.settings.Setting;
import eu.plenum.client.settings.Settings;
import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Texts;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Appearance;
import eu.plenum.ui.theme.Look;
import eu.plenum.ui.theme.SystemLook;
import eu.plenum.ui.window.MainWindow;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Wires the window, its look, its language and its screens by their constructors. Made and used on the JavaFX thread. */
final class Assembly {
    private final Settings settings;
    private final Appearance appearance;
    private final ObjectProperty<Texts> texts;
    private final MainWindow window;
    private final ScreenParts parts;
    private final Navigator navigator;

    Assembly(WindowHost host) {
        settings = host.settings();
        appearance = new Appearance(Look.of(settings, SystemLook.now()));
        texts = new SimpleObjectProperty<>(textsOf(settings));
        Words words = new Words(texts);
        window = new MainWindow(appearance, words, settings);
        parts = new ScreenParts(host, words, appearance.look());
        navigator = new Navigator(host, window, parts);
    }

    AppWindow open(Opening opening) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, fault) -> Platform.runLater(() -> navigator.screenBroke(fault)));
        Runnable settingsEnd = settings.onChange(() -> Platform.runLater(this::follow));
        Runnable systemEnd = SystemLook.onChange(this::follow);
        var _ = window.closed().thenRun(() -> {
            settingsEnd.run();
            systemEnd.run();
            parts.close();
        });
        navigator.open(opening);
        window.open();
        return window;
    }

    /** What the user or the system chose anew applies at once, to every open window. */
    private void follow() {
        appearance.change(Look.of(settings, SystemLook.now()));
        Texts now = textsOf(settings);
        if (!now.locale().equals(texts.get().locale())) {
            texts.set(now);
        }
    }

    private static Texts textsOf(Settings settings) {
        Locale system = Locale.getDefault();
        Language language = Language.ofCode(settings.get(Setting.LANGUAGE))
                .or(() -> Language.of(system))
                .orElse(Language.ENGLISH);
        return new FileTexts(language, system);
    }
}
