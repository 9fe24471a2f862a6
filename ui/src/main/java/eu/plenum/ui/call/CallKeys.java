// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.ui.shortcut.HoldToTalk;
import eu.plenum.ui.shortcut.SceneShortcuts;
import eu.plenum.ui.shortcut.Shortcut;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** What the keys do, for as long as a screen is in a window. Used on the JavaFX thread alone. */
final class CallKeys implements AutoCloseable {
    private final Node screen;
    private final Map<Shortcut, Runnable> actions;
    private final BooleanSupplier muted;
    private final Consumer<Boolean> mute;
    private final ChangeListener<@Nullable Scene> moved = (_, _, scene) -> install(scene);
    private @Nullable SceneShortcuts shortcuts;
    private @Nullable HoldToTalk talk;

    /**
     * @param muted whether the microphone is muted now
     * @param mute mutes it or opens it
     */
    CallKeys(Node screen, Map<Shortcut, Runnable> actions, BooleanSupplier muted, Consumer<Boolean> mute) {
        this.screen = screen;
        this.actions = Map.copyOf(actions);
        this.muted = muted;
        this.mute = mute;
        screen.sceneProperty().addListener(moved);
        install(screen.getScene());
    }

    private void install(@Nullable Scene scene) {
        remove();
        if (scene != null) {
            shortcuts = new SceneShortcuts(scene, actions);
            talk = new HoldToTalk(scene, muted, mute);
        }
    }

    private void remove() {
        if (shortcuts != null) {
            shortcuts.close();
            shortcuts = null;
        }
        if (talk != null) {
            talk.close();
            talk = null;
        }
    }

    @Override
    public void close() {
        screen.sceneProperty().removeListener(moved);
        remove();
    }
}
