// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.settings.Setting;
import eu.plenum.client.settings.Settings;
import eu.plenum.client.settings.ThemeChoice;
import eu.plenum.ui.device.DeviceLists;
import eu.plenum.ui.device.FakeDevices;
import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.PseudoTexts;
import eu.plenum.ui.i18n.Texts;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.shortcut.ShortcutKeys;
import eu.plenum.ui.testing.Screens;
import eu.plenum.ui.testing.UiTest;
import eu.plenum.ui.theme.Look;
import eu.plenum.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsScreenTest extends UiTest {
    @TempDir
    private Path folder;

    private final FakeDevices devices = FakeDevices.office();
    private final List<String> left = new CopyOnWriteArrayList<>();
    private Settings settings;
    private UserChoices choices;
    private SettingsScreen screen;
    private Stage stage;

    @AfterEach
    void giveBack() {
        run(() -> screen.close());
    }

    @Test
    void anotherLanguageIsSpokenAtOnce() {
        open(SettingsPage.LANGUAGE, false);
        assertThat(shows("Language")).isTrue();

        robot.clickOn("Français");

        await("French is spoken", () -> shows("Langue"));
        assertThat(settings.get(Setting.LANGUAGE)).isEqualTo("fr");
        assertThat(shows("Comme le système\u00a0: English")).isTrue();
    }

    @Test
    void coloursAndTextSizeAreChosenFromWhatThereIs() {
        open(SettingsPage.APPEARANCE, false);

        robot.clickOn("Dark");
        robot.clickOn("150%");

        await("they hold", () -> choices.theme().get() == ThemeChoice.DARK);
        await("they hold", () -> choices.textSize().get() == 150);
        assertThat(settings.get(Setting.TEXT_SIZE)).isEqualTo(150);
    }

    @Test
    void theWordsBesideASwitchSwitchItToo() {
        open(SettingsPage.ACCESSIBILITY, false);

        robot.clickOn("Reduce motion");

        await("it holds", () -> choices.reducedMotion().get());
    }

    @Test
    void pagesAreTurnedWithTheArrowKeys() {
        open(SettingsPage.PROFILE, false);
        run(() -> screen.focus());

        robot.push(KeyCode.DOWN);

        await("the next page shows", () -> shows("Join with the microphone off"));
        await("its devices are open", () -> devices.log().contains("preview default"));
        robot.push(KeyCode.DOWN);
        await(
                "they are given back with the page",
                () -> devices.log().containsAll(List.of("preview ends", "check ends")));
    }

    @Test
    void escapeLeadsBackWithTheDevicesGivenBack() {
        open(SettingsPage.SOUND_AND_PICTURE, false);
        await("devices are open", () -> devices.log().contains("preview default"));
        run(() -> screen.focus());

        robot.push(KeyCode.ESCAPE);

        await("it is left", () -> left.equals(List.of("back")));
        assertThat(devices.log()).endsWith("preview ends", "check ends");
    }

    @Test
    void inACallItsDevicesAreChosenAndNotOpenedASecondTime() {
        open(SettingsPage.SOUND_AND_PICTURE, true);
        assertThat(shows("Camera")).isTrue();
        assertThat(devices.log()).isEmpty();
    }

    @Test
    void whatTheOrganisationHasSetIsSaidAndDoesNotChange() {
        SimpleObjectProperty<Boolean> value = new SimpleObjectProperty<>(true);
        Words words = new Words(new SimpleObjectProperty<>(new FileTexts(Language.ENGLISH, Locale.UK)));
        SettingRow row = call(() -> new SettingRow(words, SettingsWord.NOTIFY_CHAT, null, value));
        open(SettingsPage.NOTIFICATIONS, false);
        run(() -> row.locked().set(true));

        run(() -> row.toggle().fire());

        assertThat(value.get()).isTrue();
        assertThat(call(() -> row.toggle().getAccessibleText())).isEqualTo("Chat messages, Set by your organisation");
        assertThat(call(() -> row.toggle().isFocusTraversable())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(SettingsPage.class)
    void everyStopOfEveryPageHasAName(SettingsPage page) {
        open(page, false);
        assertThat(call(() -> Screens.nameless(screen.root()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void noTextIsCutInALanguageFortyPercentLonger(SettingsPage page, int width, int height, double textScale) {
        open(page, false, width, height, textScale, _ -> new SimpleObjectProperty<>(new PseudoTexts()));
        assertThat(call(() -> Screens.shortened(screen.root()))).isEmpty();
        assertThat(call(() -> Screens.outside(screen.root()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsCutInAnyLanguage(SettingsPage page, Language language) {
        open(page, false, 960, 600, 1, _ -> new SimpleObjectProperty<>(new FileTexts(language, Locale.ROOT)));
        assertThat(call(() -> Screens.shortened(screen.root()))).isEmpty();
    }

    private static Stream<Arguments> sizes() {
        List<Arguments> sizes = new ArrayList<>();
        for (SettingsPage page : SettingsPage.values()) {
            sizes.add(Arguments.of(page, 1440, 900, 1.0));
            sizes.add(Arguments.of(page, 480, 360, 1.0));
            sizes.add(Arguments.of(page, 960, 600, 2.0));
        }
        return sizes.stream();
    }

    private static Stream<Arguments> languages() {
        return Stream.of(SettingsPage.values())
                .flatMap(page -> Stream.of(Language.values()).map(language -> Arguments.of(page, language)));
    }

    private void open(SettingsPage page, boolean inCall) {
        open(page, inCall, 1440, 900, 1, SettingsScreenTest::chosen);
    }

    private void open(
            SettingsPage page,
            boolean inCall,
            int width,
            int height,
            double textScale,
            Function<UserChoices, ObservableValue<? extends Texts>> texts) {
        stage = show(
                () -> {
                    settings = new Settings(folder, Runnable::run);
                    choices = new UserChoices(settings);
                    Words words = new Words(texts.apply(choices));
                    screen = new SettingsScreen(
                            new SettingsScreen.Parts(
                                    choices,
                                    devices,
                                    new DeviceLists(devices, Runnable::run),
                                    words,
                                    new ShortcutKeys(words, false),
                                    Language.ENGLISH),
                            page,
                            inCall,
                            () -> left.add("back"));
                    return screen.root();
                },
                width,
                height,
                new Look(Theme.LIGHT, textScale, true));
    }

    private static ObservableValue<Texts> chosen(UserChoices choices) {
        return choices.language()
                .map(code -> new FileTexts(Language.ofCode(code).orElse(Language.ENGLISH), Locale.UK));
    }

    private boolean shows(String text) {
        return call(() -> stage.getScene().getRoot().lookupAll("*").stream()
                .anyMatch(node -> node instanceof Labeled label && text.equals(label.getText())));
    }
}
