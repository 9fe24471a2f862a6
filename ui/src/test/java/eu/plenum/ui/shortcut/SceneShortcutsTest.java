// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.plenum.ui.testing.UiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SceneShortcutsTest extends UiTest {
    private final List<String> done = new ArrayList<>();

    @Test
    void aShortcutWorksWhereverTheFocusIs() {
        TextField field = call(TextField::new);
        Stage stage = show(() -> new VBox(field), 300, 200);
        install(stage, Map.of(Shortcut.MICROPHONE, () -> done.add("microphone")));
        run(field::requestFocus);

        robot.push(KeyCode.CONTROL, KeyCode.D);

        await("the microphone is switched", () -> done.equals(List.of("microphone")));
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void shiftMakesAnotherShortcut() {
        Stage stage = show(VBox::new, 300, 200);
        install(
                stage,
                Map.of(
                        Shortcut.NEXT_REGION,
                        () -> done.add("next"),
                        Shortcut.PREVIOUS_REGION,
                        () -> done.add("previous")));

        robot.push(KeyCode.SHIFT, KeyCode.F6);
        robot.push(KeyCode.F6);

        await("both are done", () -> done.equals(List.of("previous", "next")));
    }

    @ParameterizedTest
    @EnumSource(names = {"SLASH", "DIVIDE", "COLON", "DIGIT7"})
    void theHelpComesWhereverAKeyboardHasItsSlash(KeyCode slash) {
        Stage stage = show(VBox::new, 300, 200);
        install(stage, Map.of(Shortcut.HELP, () -> done.add("help")));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, slash);

        await("it is open", () -> done.size() == 1);
    }

    @Test
    void theyComeAndGoWithTheirScreen() {
        VBox screen = call(VBox::new);
        Stage stage = show(() -> new VBox(screen), 300, 200);
        run(() -> SceneShortcuts.whileShown(screen, Map.of(Shortcut.TOOLBAR, () -> done.add("toolbar"))));

        robot.push(KeyCode.F2);
        await("it is done", () -> done.size() == 1);
        run(() -> stage.getScene().setRoot(new VBox()));
        robot.push(KeyCode.F2);
        run(() -> {});

        assertThat(done).hasSize(1);
    }

    @Test
    void aKeyThatIsHeldActsOnce() {
        Stage stage = show(VBox::new, 300, 200);
        install(stage, Map.of(Shortcut.TOOLBAR, () -> done.add("toolbar")));

        robot.press(KeyCode.F2);
        robot.press(KeyCode.F2);
        robot.release(KeyCode.F2);
        robot.push(KeyCode.F2);

        await("it is done once for each time", () -> done.size() == 2);
    }

    @Test
    void aPageKeyBelongsToAControlThatUsesItItself() {
        TextArea text = call(() -> new TextArea("a\n".repeat(100)));
        Stage stage = show(() -> new VBox(text), 300, 200);
        install(stage, Map.of(Shortcut.NEXT_PAGE, () -> done.add("page")));
        run(() -> {
            text.requestFocus();
            text.home();
        });

        robot.push(KeyCode.PAGE_DOWN);

        await("the text has moved", () -> text.getCaretPosition() > 0);
        assertThat(done).isEmpty();
    }

    @Test
    void closedTheyDoNothing() {
        Stage stage = show(VBox::new, 300, 200);
        SceneShortcuts shortcuts = install(stage, Map.of(Shortcut.TOOLBAR, () -> done.add("toolbar")));
        run(shortcuts::close);

        robot.push(KeyCode.F2);
        run(() -> {});

        assertThat(done).isEmpty();
    }

    @Test
    void whatIsHeldIsNotInstalledHere() {
        Stage stage = show(VBox::new, 300, 200);
        assertThatThrownBy(() -> new SceneShortcuts(stage.getScene(), Map.of(Shortcut.HOLD_TO_TALK, () -> {})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SceneShortcuts install(Stage stage, Map<Shortcut, Runnable> actions) {
        return call(() -> {
            stage.getScene().getRoot().requestFocus();
            return new SceneShortcuts(stage.getScene(), actions);
        });
    }
}
