// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/** Asks for a level twenty times a second, for as long as a node is on a window that is shown. */
final class LevelPulse {
    private static final Duration INTERVAL = Duration.millis(50);

    private LevelPulse() {}

    static void drive(Node shown, DoubleSupplier level, DoubleConsumer show) {
        Timeline timeline = new Timeline(new KeyFrame(INTERVAL, _ -> show.accept(level.getAsDouble())));
        timeline.setCycleCount(Timeline.INDEFINITE);
        shown.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(visible -> {
                    if (visible) {
                        timeline.play();
                    } else {
                        timeline.stop();
                    }
                });
    }
}
