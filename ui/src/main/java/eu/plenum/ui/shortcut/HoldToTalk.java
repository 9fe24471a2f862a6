// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Opens a muted microphone for as long as the key of {@link Shortcut#HOLD_TO_TALK} is held. Not while text is typed; and it ends
 * when the window is no longer in front, because the key's release would go elsewhere. Used on the JavaFX thread alone.
 */
public final class HoldToTalk implements AutoCloseable {
    private final Scene scene;
    private final BooleanSupplier muted;
    private final Consumer<Boolean> mute;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> released = this::released;
    private final Subscription inFront;
    private boolean talking;

    /**
     * Installs it.
     *
     * @param muted whether the microphone is muted now
     * @param mute mutes it or opens it
     */
    public HoldToTalk(Scene scene, BooleanSupplier muted, Consumer<Boolean> mute) {
        this(scene, scene.windowProperty().flatMap(Window::focusedProperty).orElse(false), muted, mute);
    }

    /** @param inFront whether keys come to this window */
    HoldToTalk(Scene scene, ObservableValue<Boolean> inFront, BooleanSupplier muted, Consumer<Boolean> mute) {
        this.scene = scene;
        this.muted = muted;
        this.mute = mute;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
        this.inFront = inFront.subscribe(now -> {
            if (!now) {
                rest();
            }
        });
    }

    @Override
    public void close() {
        rest();
        inFront.unsubscribe();
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    }

    private void pressed(KeyEvent event) {
        if (Shortcut.HOLD_TO_TALK.matches(event) && !takesText(scene.getFocusOwner())) {
            event.consume();
            if (!talking && muted.getAsBoolean()) {
                talking = true;
                mute.accept(false);
            }
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == Shortcut.HOLD_TO_TALK.key()) {
            rest();
        }
    }

    private void rest() {
        if (talking) {
            talking = false;
            mute.accept(true);
        }
    }

    private static boolean takesText(Node focused) {
        return switch (focused) {
            case TextInputControl text -> text.isEditable();
            case ComboBoxBase<?> box -> box.isEditable();
            case Spinner<?> spinner -> spinner.isEditable();
            case null, default -> false;
        };
    }
}
