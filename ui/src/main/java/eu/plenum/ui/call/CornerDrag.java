// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.ui.call.layout.Corner;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;

/** Takes a floating tile from corner to corner, by mouse or by keyboard. Used on the JavaFX thread alone. */
final class CornerDrag {
    /** A hand that shakes while it clicks does not drag. */
    private static final double STILL_WITHIN = 6;

    private final Node tile;
    private double fromX;
    private double fromY;
    private boolean dragging;

    private CornerDrag(Node tile) {
        this.tile = tile;
    }

    static void of(Node tile, BooleanSupplier floating, Consumer<Corner> dropped) {
        CornerDrag drag = new CornerDrag(tile);
        tile.addEventHandler(MouseEvent.MOUSE_PRESSED, drag::pressed);
        tile.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag.dragged(event, floating.getAsBoolean()));
        tile.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> drag.released(dropped));
    }

    /** Where an arrow key takes it. */
    static Optional<Corner> byKey(KeyCode key, Corner from) {
        return switch (key) {
            case LEFT -> Optional.of(from.toSide(false));
            case RIGHT -> Optional.of(from.toSide(true));
            case UP -> Optional.of(from.toEdge(false));
            case DOWN -> Optional.of(from.toEdge(true));
            default -> Optional.empty();
        };
    }

    private void pressed(MouseEvent event) {
        fromX = event.getSceneX();
        fromY = event.getSceneY();
        dragging = false;
    }

    private void dragged(MouseEvent event, boolean floating) {
        double x = event.getSceneX() - fromX;
        double y = event.getSceneY() - fromY;
        dragging |= floating && Math.hypot(x, y) > STILL_WITHIN;
        if (dragging) {
            tile.setTranslateX(x);
            tile.setTranslateY(y);
        }
    }

    private void released(Consumer<Corner> dropped) {
        if (!dragging) {
            return;
        }
        dragging = false;
        Bounds box = tile.getBoundsInParent();
        Bounds stage = tile.getParent().getLayoutBounds();
        tile.setTranslateX(0);
        tile.setTranslateY(0);
        dropped.accept(Corner.nearest(box.getCenterX(), box.getCenterY(), stage.getWidth(), stage.getHeight()));
    }
}
