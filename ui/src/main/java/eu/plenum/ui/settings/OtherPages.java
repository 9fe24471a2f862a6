// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import eu.plenum.client.settings.ThemeChoice;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.shortcut.Shortcut;
import eu.plenum.ui.shortcut.ShortcutKeys;
import eu.plenum.ui.shortcut.ShortcutList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * The pages that open no device. Each is made anew when it is opened.
 *
 * @param systemLanguage the one that holds while none is chosen
 */
record OtherPages(UserChoices choices, Words words, ShortcutKeys keys, Language systemLanguage) {
    private static final int LARGEST_TEXT = 200;
    private static final int TEXT_STEP = 25;

    Parent profile() {
        Label label = new Label();
        label.textProperty().bind(words.binding(SettingsWord.YOUR_NAME));
        label.getStyleClass().add("field-label");
        TextField name = new TextField(choices.name().get());
        label.setLabelFor(name);
        name.accessibleTextProperty().bind(words.binding(SettingsWord.YOUR_NAME));
        name.textProperty().addListener((_, _, now) -> choices.name().set(now));
        Label hint = new Label();
        hint.textProperty().bind(words.binding(SettingsWord.YOUR_NAME_HINT));
        hint.getStyleClass().addAll("small", "tertiary");
        hint.setWrapText(true);
        VBox field = new VBox(label, name, hint);
        field.getStyleClass().addAll("field", "narrow-field");
        return page(field);
    }

    Parent appearance() {
        OneOf<ThemeChoice> theme = new OneOf<>(
                words.binding(SettingsWord.THEME),
                Arrays.stream(ThemeChoice.values())
                        .map(choice -> new OneOf.Option<>(choice, words.binding(word(choice))))
                        .toList(),
                choices.theme());
        List<OneOf.Option<Integer>> sizes = new ArrayList<>();
        for (int percent = 100; percent <= LARGEST_TEXT; percent += TEXT_STEP) {
            double share = percent / 100.0;
            sizes.add(new OneOf.Option<>(
                    percent, words.texts().map(_ -> words.formats().percent(share))));
        }
        return page(theme.root(), new OneOf<>(words.binding(SettingsWord.TEXT_SIZE), sizes, choices.textSize()).root());
    }

    Parent language() {
        OneOf.Option<String> system =
                new OneOf.Option<>("", words.binding(SettingsWord.LANGUAGE_SYSTEM, systemLanguage.ownName()));
        Stream<OneOf.Option<String>> languages = Arrays.stream(Language.values())
                .map(language -> new OneOf.Option<>(language.code(), new SimpleStringProperty(language.ownName())));
        return page(new OneOf<>(
                        words.binding(SettingsWord.LANGUAGE),
                        Stream.concat(Stream.of(system), languages).toList(),
                        choices.language())
                .root());
    }

    Parent notifications() {
        return page(Cards.of(List.of(
                new SettingRow(words, SettingsWord.NOTIFY_CHAT, SettingsWord.NOTIFY_CHAT_HINT, choices.notifyChat())
                        .root(),
                new SettingRow(
                                words,
                                SettingsWord.NOTIFY_WAITING,
                                SettingsWord.NOTIFY_WAITING_HINT,
                                choices.notifyWaiting())
                        .root())));
    }

    Parent shortcuts() {
        VBox card = new VBox(new ShortcutList(words, keys, Arrays.asList(Shortcut.values())).root());
        card.getStyleClass().addAll("card", "padded");
        return page(card);
    }

    Parent accessibility() {
        return page(Cards.of(List.of(new SettingRow(
                        words, SettingsWord.REDUCED_MOTION, SettingsWord.REDUCED_MOTION_HINT, choices.reducedMotion())
                .root())));
    }

    private static VBox page(Node... parts) {
        VBox page = new VBox(parts);
        page.getStyleClass().add("page");
        return page;
    }

    private static SettingsWord word(ThemeChoice theme) {
        return switch (theme) {
            case SYSTEM -> SettingsWord.THEME_SYSTEM;
            case LIGHT -> SettingsWord.THEME_LIGHT;
            case DARK -> SettingsWord.THEME_DARK;
            case CONTRAST -> SettingsWord.THEME_CONTRAST;
        };
    }
}
