// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Whether the mouse and the keys rest over a screen, so that what only they use can go. Used on the JavaFX thread alone. */
final class MouseRest implements AutoCloseable {
    static final Duration USUAL = Duration.seconds(3);

    private final Node screen;
    private final Runnable changed;
    private final PauseTransition pause;
    private final EventHandler<InputEvent> moved = _ -> wake();
    private boolean resting;

    /**
     * @param after how long nothing moves
     * @param changed told whenever it begins and ends to rest
     */
    MouseRest(Node screen, Duration after, Runnable changed) {
        this.pause = new PauseTransition(after);
        this.screen = screen;
        this.changed = changed;
        screen.addEventFilter(MouseEvent.MOUSE_MOVED, moved);
        screen.addEventFilter(MouseEvent.MOUSE_PRESSED, moved);
        screen.addEventFilter(KeyEvent.KEY_PRESSED, moved);
        pause.setOnFinished(_ -> rest());
        pause.play();
    }

    boolean resting() {
        return resting;
    }

    private void wake() {
        pause.playFromStart();
        if (resting) {
            resting = false;
            changed.run();
        }
    }

    private void rest() {
        resting = true;
        changed.run();
    }

    @Override
    public void close() {
        pause.stop();
        screen.removeEventFilter(MouseEvent.MOUSE_MOVED, moved);
        screen.removeEventFilter(MouseEvent.MOUSE_PRESSED, moved);
        screen.removeEventFilter(KeyEvent.KEY_PRESSED, moved);
    }
}
