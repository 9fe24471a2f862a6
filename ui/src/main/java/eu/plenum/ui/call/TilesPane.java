// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.ui.call.layout.Arrangement;
import eu.plenum.ui.call.layout.Box;
import eu.plenum.ui.call.layout.Corner;
import eu.plenum.ui.call.layout.TileSteps;
import eu.plenum.ui.control.TileLook;
import eu.plenum.ui.control.TileViews;
import eu.plenum.ui.control.VideoTile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of a call, where an arrangement puts them. They are one stop of the Tab key, with the arrow keys inside. Used on the
 * JavaFX thread alone.
 */
final class TilesPane extends Pane {
    private static final Duration TO_NEW_PLACE = Duration.millis(200);
    private static final Interpolator CALM = Interpolator.ofSpline(0.2, 0, 0, 1);

    private final TileViews views;
    private final Function<TrackId, VideoTile.Actions> actions;
    private final Consumer<Corner> floats;
    private final Map<TrackId, CallTile> tiles = new HashMap<>();
    private Arrangement shown = Arrangement.NOTHING;
    private @Nullable TrackId stop;

    /** @param floats told the corner that our own picture was taken to */
    TilesPane(TileViews views, Function<TrackId, VideoTile.Actions> actions, Consumer<Corner> floats) {
        this.views = views;
        this.actions = actions;
        this.floats = floats;
        getStyleClass().add("tiles");
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** How a tile stands in a window. */
    record Standing(double unit, boolean small, boolean motion) {}

    void show(Arrangement next, Function<TrackId, Optional<TileLook>> looks, Standing standing) {
        removeAllBut(next);
        List<Node> order = new ArrayList<>();
        for (Arrangement.Tile tile : next.tiles()) {
            looks.apply(tile.id()).ifPresent(look -> order.add(show(tile, look, standing)));
        }
        shown = next;
        if (!getChildren().equals(order)) {
            getChildren().setAll(order);
        }
        keepStop();
    }

    private Node show(Arrangement.Tile tile, TileLook look, Standing standing) {
        CallTile known = tiles.get(tile.id());
        CallTile callTile = known;
        if (callTile == null) {
            callTile = new CallTile(tile.id(), look, views, actions.apply(tile.id()));
            callTile.node().focusedProperty().addListener((_, _, focused) -> focused(tile.id(), focused));
            CornerDrag.of(callTile.node(), () -> isFloating(tile.id()), floats);
            tiles.put(tile.id(), callTile);
        } else {
            callTile.look(look);
        }
        VideoTile node = callTile.node();
        node.stand(standing.unit, tile.place() == Arrangement.Place.FLOATING, standing.small, standing.motion);
        Box box = tile.box();
        boolean moves =
                known != null && standing.motion && (node.getLayoutX() != box.x() || node.getLayoutY() != box.y());
        if (moves) {
            move(node, box);
        }
        node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        return node;
    }

    /** The frame glides; the picture is drawn at its new size at once and asked for anew when all is still. */
    private static void move(Node node, Box box) {
        TranslateTransition glide = new TranslateTransition(TO_NEW_PLACE, node);
        glide.setInterpolator(CALM);
        glide.setFromX(node.getLayoutX() + node.getTranslateX() - box.x());
        glide.setFromY(node.getLayoutY() + node.getTranslateY() - box.y());
        glide.setToX(0);
        glide.setToY(0);
        glide.play();
    }

    private void removeAllBut(Arrangement next) {
        for (Iterator<CallTile> each = tiles.values().iterator(); each.hasNext(); ) {
            CallTile tile = each.next();
            if (!next.shown().contains(tile.id())) {
                tile.close();
                getChildren().remove(tile.node());
                each.remove();
            }
        }
    }

    /** Each tile shown, for what is polled. */
    void each(BiConsumer<TrackId, VideoTile> visitor) {
        tiles.forEach((id, tile) -> visitor.accept(id, tile.node()));
    }

    Optional<Region> tile(TrackId id) {
        return Optional.ofNullable(tiles.get(id)).map(CallTile::node);
    }

    void close() {
        removeAllBut(Arrangement.NOTHING);
    }

    /** Puts the focus on the tile that had it last. */
    boolean focus() {
        keepStop();
        CallTile tile = stop == null ? null : tiles.get(stop);
        if (tile != null) {
            tile.node().requestFocus();
        }
        return tile != null;
    }

    private void focused(TrackId id, boolean focused) {
        if (focused) {
            stop = id;
            keepStop();
        }
    }

    /** One tile takes the Tab key. When it goes, the first one does, and has the focus if it had it. */
    private void keepStop() {
        if (stop == null || !tiles.containsKey(stop)) {
            stop = shown.tiles().isEmpty() ? null : shown.tiles().getFirst().id();
        }
        tiles.forEach((id, tile) -> tile.node().setFocusTraversable(id.equals(stop)));
    }

    private void pressed(KeyEvent event) {
        TrackId at = tiles.values().stream()
                .filter(tile -> tile.node().isFocused())
                .map(CallTile::id)
                .findFirst()
                .orElse(null);
        if (at == null || event.isControlDown() || event.isShiftDown()) {
            return;
        }
        if (event.isAltDown()) {
            toCorner(at, event);
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(at, TileSteps.Direction.LEFT, event);
            case RIGHT -> step(at, TileSteps.Direction.RIGHT, event);
            case UP -> step(at, TileSteps.Direction.UP, event);
            case DOWN -> step(at, TileSteps.Direction.DOWN, event);
            case ENTER, SPACE, CONTEXT_MENU -> {
                tile(at).ifPresent(actions.apply(at)::menu);
                event.consume();
            }
            default -> {
                // Not a key for tiles.
            }
        }
    }

    private void toCorner(TrackId at, KeyEvent event) {
        Optional<Corner> corner = isFloating(at) ? CornerDrag.byKey(event.getCode(), cornerOf(at)) : Optional.empty();
        corner.ifPresent(next -> {
            floats.accept(next);
            event.consume();
        });
    }

    private Corner cornerOf(TrackId id) {
        return shown.tiles().stream()
                .filter(tile -> tile.id().equals(id))
                .findFirst()
                .map(tile -> Corner.nearest(
                        tile.box().x() + tile.box().width() / 2,
                        tile.box().y() + tile.box().height() / 2,
                        getWidth(),
                        getHeight()))
                .orElse(Corner.BOTTOM_RIGHT);
    }

    private boolean isFloating(TrackId id) {
        return shown.tiles().stream()
                .anyMatch(tile -> tile.id().equals(id) && tile.place() == Arrangement.Place.FLOATING);
    }

    /** Tiles stand where the arrangement says, not where their content would like to. */
    @Override
    protected void layoutChildren() {
        // Nothing: show() has placed them.
    }

    private void step(TrackId at, TileSteps.Direction direction, KeyEvent event) {
        TileSteps.next(shown.tiles(), at, direction).flatMap(this::tile).ifPresent(Node::requestFocus);
        event.consume();
    }
}
