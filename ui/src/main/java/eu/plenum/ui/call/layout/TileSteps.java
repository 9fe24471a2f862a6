// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.ui.call.layout.Arrangement.Tile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From tile to tile by the arrow keys. */
public final class TileSteps {
    /** How much worse a step to the side is than one straight ahead. */
    private static final double ASIDE = 3;

    /** Where an arrow points. */
    public enum Direction {
        LEFT(-1, 0),
        RIGHT(1, 0),
        UP(0, -1),
        DOWN(0, 1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    private TileSteps() {}

    /** The nearest tile in that direction; none at the edge. */
    public static Optional<TrackId> next(List<Tile> tiles, TrackId from, Direction direction) {
        return tiles.stream()
                .filter(tile -> tile.id().equals(from))
                .findFirst()
                .flatMap(start -> tiles.stream()
                        .filter(tile -> ahead(start.box(), tile.box(), direction) > 1)
                        .min(Comparator.comparingDouble(tile -> ahead(start.box(), tile.box(), direction)
                                + ASIDE * aside(start.box(), tile.box(), direction)))
                        .map(Tile::id));
    }

    private static double ahead(Box from, Box to, Direction direction) {
        return direction.x * (centreX(to) - centreX(from)) + direction.y * (centreY(to) - centreY(from));
    }

    private static double aside(Box from, Box to, Direction direction) {
        return direction.x == 0 ? Math.abs(centreX(to) - centreX(from)) : Math.abs(centreY(to) - centreY(from));
    }

    private static double centreX(Box box) {
        return box.x() + box.width() / 2;
    }

    private static double centreY(Box box) {
        return box.y() + box.height() / 2;
    }
}
