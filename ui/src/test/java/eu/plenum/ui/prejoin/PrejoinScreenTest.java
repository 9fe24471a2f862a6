// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.settings.Setting;
import eu.plenum.client.settings.Settings;
import eu.plenum.ui.device.FakeDevices;
import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.PseudoTexts;
import eu.plenum.ui.testing.Screens;
import eu.plenum.ui.testing.UiTest;
import eu.plenum.ui.theme.Look;
import eu.plenum.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrejoinScreenTest extends UiTest {
    @TempDir
    private Path folder;

    private Settings settings;
    private PrejoinScene scene;
    private Stage stage;

    @BeforeEach
    void name() {
        settings = new Settings(folder, Runnable::run);
        settings.set(Setting.NAME, "Claire Mercier");
    }

    @AfterEach
    void giveBack() {
        if (scene != null) {
            run(() -> scene.screen.close());
        }
    }

    @Test
    void onesOwnCameraIsSeenAsInAMirror() {
        open(1440, 900);

        await("there is a picture", () -> shows("You, as others see you"));

        // The window stands at the painted person's left; a mirror has it at the right.
        awaitHere("a mirrored picture", () -> brightness(0.15) < brightness(0.85));
    }

    @Test
    void joiningGivesEveryDeviceBackFirst() {
        open(1440, 900);
        run(() -> scene.screen.focus());

        robot.push(KeyCode.ENTER);

        await("it is joined", () -> !scene.left.isEmpty());
        assertThat(scene.left)
                .containsExactly(new Prepared(
                        "Claire Mercier",
                        new CameraChoice.SystemDefault(),
                        new MicrophoneChoice.SystemDefault(),
                        new SpeakerChoice.SystemDefault(),
                        false,
                        false));
        assertThat(scene.devices.log()).endsWith("preview ends", "check ends");
    }

    @Test
    void aDeviceThatIsOffIsNotOpenAndStaysOffInTheMeeting() {
        open(1440, 900);
        await("devices are tried", () -> scene.devices.log().contains("check default default"));

        run(() -> scene.screen.focus());
        robot.push(KeyCode.CONTROL, KeyCode.D);
        robot.push(KeyCode.CONTROL, KeyCode.E);

        await("both are off", () -> scene.devices.log().containsAll(List.of("preview off", "microphone off")));
        assertThat(shows("Your camera is off")).isTrue();
        assertThat(shows("Your microphone is off. Others hear you only after you turn it on."))
                .isTrue();
        robot.push(KeyCode.ENTER);
        await("it is joined", () -> !scene.left.isEmpty());
        Prepared prepared = (Prepared) scene.left.getFirst();
        assertThat(prepared.microphoneMuted()).isTrue();
        assertThat(prepared.cameraOff()).isTrue();
    }

    @Test
    void aChoiceAppliesAtOnceAndIsKept() {
        open(1440, 900);

        run(() -> scene.choices.microphone().set(new MicrophoneChoice.Device("headset")));

        await("it is tried", () -> scene.devices.log().contains("microphone headset"));
        assertThat(settings.get(Setting.MICROPHONE)).isEqualTo(new MicrophoneChoice.Device("headset"));
    }

    @Test
    void theSpeakerIsTestedAndTheUserToldWhatToExpect() {
        open(1440, 900);

        robot.clickOn("Test");

        await("it plays", () -> scene.devices.log().contains("test speaker"));
        assertThat(shows("You should have heard a short sound. If not, choose another speaker or turn it up."))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(DeviceProblem.class)
    void everyProblemOfTheCameraHasASentenceOfItsOwnAndGoesWithIt(DeviceProblem problem) {
        open(1440, 900);
        await("it is seen", () -> shows("You, as others see you"));

        scene.devices.camera().failed(problem, "Integrated camera", "");

        await(
                "it is said",
                () -> shows("No picture from the camera") && !problems().isEmpty());
        assertThat(problems()).hasSize(1);
        scene.devices.camera().running();
        await("it is over", () -> problems().isEmpty());
    }

    @Test
    void aMicrophoneThatFailsSaysWhichIsUsedInstead() {
        open(1440, 900);
        await("it is tried", () -> scene.devices.microphone() != null);

        scene.devices.microphone().failed(DeviceProblem.GONE, "Headset", "Desk microphone");

        await("it is said", () -> !problems().isEmpty());
        assertThat(problems())
                .containsExactly("Headset is not connected any more. Plug it in again or choose another device."
                        + " Now in use: Desk microphone.");
    }

    @Test
    void aCameraPluggedInCanBeChosen() {
        open(1440, 900);

        scene.devices.plugIn(new Device("usb", "Conference camera", false));

        await(
                "it is listed",
                () -> all(ComboBox.class).stream()
                        .anyMatch(box -> box.getItems().toString().contains("Conference camera")));
    }

    @Test
    void everythingIsReachedWithTheTabKeyInReadingOrder() {
        open(1440, 900);
        run(() -> stage.getScene().lookup(".header .button").requestFocus());
        List<String> names = new ArrayList<>();
        for (int stop = 0; stop < 10; stop++) {
            names.add(call(() -> nameOf(stage.getScene().getFocusOwner())));
            robot.push(KeyCode.TAB);
        }

        assertThat(names)
                .containsExactly(
                        "Back",
                        "Turn microphone off, Ctrl D",
                        "Choose microphone and speaker",
                        "Turn camera off, Ctrl E",
                        "Choose camera",
                        "Your name",
                        "Microphone, Desk microphone",
                        "Camera, Integrated camera",
                        "Speaker, Headset",
                        "Test the speaker: play a short sound");
        assertThat(call(() -> Screens.nameless(scene.screen.root()))).isEmpty();
    }

    @Test
    void escapeLeadsBack() {
        open(1440, 900);
        run(() -> scene.screen.focus());
        robot.push(KeyCode.ESCAPE);
        await("it is left", () -> scene.left.equals(List.of("back")));
    }

    @Test
    void theHelpListsTheKeysAndGivesTheFocusBack() {
        open(1440, 900);
        run(() -> scene.screen.focus());
        Node before = call(() -> stage.getScene().getFocusOwner());

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SLASH);
        await("it is open", () -> shows("Microphone on or off"));
        robot.push(KeyCode.ESCAPE);

        await("it is closed", () -> !shows("Microphone on or off"));
        assertThat(call(() -> stage.getScene().getFocusOwner())).isEqualTo(before);
        assertThat(scene.left).isEmpty();
    }

    @Test
    void withoutANameTheNameIsAskedFirst() {
        settings.set(Setting.NAME, "");
        open(1440, 900);
        run(() -> scene.screen.focus());
        robot.write("Lotte");
        robot.push(KeyCode.ENTER);
        await("it is joined", () -> !scene.left.isEmpty());
        assertThat(((Prepared) scene.left.getFirst()).name()).isEqualTo("Lotte");
        assertThat(settings.get(Setting.NAME)).isEqualTo("Lotte");
    }

    @ParameterizedTest
    @CsvSource({"1440,900,1", "960,600,1", "480,360,1", "1440,900,2", "960,600,2"})
    void noTextIsCutInALanguageFortyPercentLonger(int width, int height, double textScale) {
        stage = show(
                () -> {
                    scene = new PrejoinScene(settings, FakeDevices.office(), new PseudoTexts());
                    return scene.screen.root();
                },
                width,
                height,
                new Look(Theme.LIGHT, textScale, true));

        assertThat(call(() -> Screens.shortened(scene.screen.root()))).isEmpty();
        assertThat(call(() -> Screens.outside(scene.screen.root()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsCutInAnyLanguage(Language language) {
        stage = show(
                () -> {
                    scene = new PrejoinScene(settings, FakeDevices.office(), new FileTexts(language, Locale.ROOT));
                    return scene.screen.root();
                },
                960,
                600);

        assertThat(call(() -> Screens.shortened(scene.screen.root()))).isEmpty();
    }

    private void open(int width, int height) {
        stage = show(
                () -> {
                    scene = new PrejoinScene(settings, FakeDevices.office());
                    return scene.screen.root();
                },
                width,
                height);
    }

    private boolean shows(String text) {
        return call(() -> all(Labeled.class).stream().anyMatch(label -> text.equals(label.getText()) && seen(label)));
    }

    private List<String> problems() {
        return call(() -> stage.getScene().getRoot().lookupAll(".problem .label").stream()
                .filter(PrejoinScreenTest::seen)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    private <T extends Node> List<T> all(Class<T> type) {
        return call(() -> stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList());
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String nameOf(Node node) {
        return node.getAccessibleText() != null ? node.getAccessibleText() : ((Labeled) node).getText();
    }

    /** How bright the own picture is at a share of its width, a third down. */
    private double brightness(double across) {
        var image = snapshot(stage);
        return call(() -> {
            Node preview = stage.getScene().getRoot().lookup(".preview");
            var bounds = preview.localToScene(preview.getBoundsInLocal());
            return image.getPixelReader()
                    .getColor((int) (bounds.getMinX() + bounds.getWidth() * across), (int)
                            (bounds.getMinY() + bounds.getHeight() / 3))
                    .getBrightness();
        });
    }
}
