// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.window;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Makes the window small, always on top, in the corner of the screen, and large again as it was. Whoever pulls it larger makes it
 * an ordinary window. Used on the JavaFX thread alone.
 */
final class SmallWindow {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 360;
    private static final double MARGIN = 24;

    /** Beyond this nobody wants it on top of everything. */
    private static final double ORDINARY_WIDTH = 640;

    private final Stage stage;
    private final ReadOnlyBooleanWrapper small = new ReadOnlyBooleanWrapper();
    private Rectangle2D before = Rectangle2D.EMPTY;

    SmallWindow(Stage stage) {
        this.stage = stage;
        stage.widthProperty().addListener((_, _, width) -> {
            if (small.get() && width.doubleValue() > ORDINARY_WIDTH) {
                ordinary();
            }
        });
    }

    ReadOnlyBooleanProperty small() {
        return small.getReadOnlyProperty();
    }

    void shrink() {
        if (small.get()) {
            return;
        }
        stage.setFullScreen(false);
        stage.setMaximized(false);
        before = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        stage.setAlwaysOnTop(true);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        Rectangle2D screen = screen().getVisualBounds();
        stage.setX(screen.getMaxX() - WIDTH - MARGIN);
        stage.setY(screen.getMaxY() - HEIGHT - MARGIN);
        small.set(true);
    }

    void grow() {
        if (small.get()) {
            ordinary();
            stage.setX(before.getMinX());
            stage.setY(before.getMinY());
            stage.setWidth(before.getWidth());
            stage.setHeight(before.getHeight());
        }
    }

    private void ordinary() {
        small.set(false);
        stage.setAlwaysOnTop(false);
    }

    private Screen screen() {
        return Screen.getScreensForRectangle(before.getMinX(), before.getMinY(), before.getWidth(), before.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary());
    }
}
