// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Does what the shortcuts of a screen mean, wherever the focus is in its window, until closed. Used on the JavaFX thread alone.
 *
 * <p>Shortcuts with modifiers and function keys come before the control that has the focus; plain keys after it, so that Page Down
 * in a long list moves the list. A key that is held acts once.
 */
public final class SceneShortcuts implements AutoCloseable {
    private final Scene scene;
    private final Map<Shortcut, Runnable> actions;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final EventHandler<KeyEvent> beforeControls = pressed -> act(pressed, false);
    private final EventHandler<KeyEvent> afterControls = pressed -> act(pressed, true);
    private final EventHandler<KeyEvent> released = event -> down.remove(event.getCode());

    /** Installs them. {@link Shortcut#HOLD_TO_TALK} is {@link HoldToTalk}'s and not for here. */
    public SceneShortcuts(Scene scene, Map<Shortcut, Runnable> actions) {
        if (actions.containsKey(Shortcut.HOLD_TO_TALK)) {
            throw new IllegalArgumentException("what is held has no action of its own");
        }
        this.scene = scene;
        this.actions = new EnumMap<>(actions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, beforeControls);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, afterControls);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
    }

    /** Installs them on whichever window a screen is on, for as long as it is there. */
    public static void whileShown(Node screen, Map<Shortcut, Runnable> actions) {
        ObjectProperty<@Nullable SceneShortcuts> installed = new SimpleObjectProperty<>();
        screen.sceneProperty().subscribe(scene -> {
            SceneShortcuts before = installed.get();
            if (before != null) {
                before.close();
            }
            installed.set(scene == null ? null : new SceneShortcuts(scene, actions));
        });
    }

    @Override
    public void close() {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, beforeControls);
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, afterControls);
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    }

    private void act(KeyEvent pressed, boolean plain) {
        for (Map.Entry<Shortcut, Runnable> action : actions.entrySet()) {
            if (action.getKey().plain() == plain && action.getKey().matches(pressed)) {
                pressed.consume();
                if (down.add(pressed.getCode())) {
                    action.getValue().run();
                }
                return;
            }
        }
    }
}
