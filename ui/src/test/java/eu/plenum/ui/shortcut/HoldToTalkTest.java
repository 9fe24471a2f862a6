// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.testing.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldToTalkTest extends UiTest {
    private final TextField field = call(TextField::new);
    private final Button button = call(Button::new);
    private final List<Boolean> mutes = new ArrayList<>();
    /** Without a display no other window takes the focus, so it is told here that one did. */
    private final BooleanProperty inFront = new SimpleBooleanProperty(true);

    private boolean muted = true;
    private Stage stage;
    private HoldToTalk talk;

    @BeforeEach
    void install() {
        stage = show(() -> new VBox(field, button), 300, 200);
        talk = call(() -> new HoldToTalk(stage.getScene(), inFront, () -> muted, this::mute));
        run(button::requestFocus);
    }

    @Test
    void theMicrophoneIsOpenForAsLongAsTheKeyIsHeld() {
        robot.press(KeyCode.V);
        robot.press(KeyCode.V);
        await("it is open", () -> !muted);

        robot.release(KeyCode.V);

        await("it is muted again", () -> muted);
        assertThat(mutes).containsExactly(false, true);
    }

    @Test
    void itDoesNothingWhileTextIsTyped() {
        run(field::requestFocus);

        robot.push(KeyCode.V);

        await("it is typed", () -> field.getText().equals("v"));
        assertThat(mutes).isEmpty();
    }

    @Test
    void anOpenMicrophoneStaysOpen() {
        muted = false;

        robot.push(KeyCode.V);
        run(() -> {});

        assertThat(mutes).isEmpty();
    }

    @Test
    void withAModifierItIsAnotherKey() {
        robot.push(KeyCode.CONTROL, KeyCode.V);
        run(() -> {});

        assertThat(mutes).isEmpty();
    }

    @Test
    void itEndsWhenTheWindowIsNoLongerInFront() {
        robot.press(KeyCode.V);
        await("it is open", () -> !muted);

        run(() -> inFront.set(false));

        await("it is muted again", () -> muted);
        robot.release(KeyCode.V);
        run(() -> {});
        assertThat(mutes).containsExactly(false, true);
    }

    @Test
    void itEndsWithItsScreen() {
        robot.press(KeyCode.V);
        await("it is open", () -> !muted);

        run(talk::close);

        assertThat(mutes).containsExactly(false, true);
        robot.release(KeyCode.V);
    }

    private void mute(boolean now) {
        mutes.add(now);
        muted = now;
    }
}
