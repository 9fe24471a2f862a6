// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import eu.plenum.client.meeting.TrackId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is shown where, at one moment. A tile is named by the track it has a place for: somebody's camera, on or off, or what
 * somebody shares.
 *
 * @param tiles in reading order
 * @param page shown now, from 0, of the grid or of the strip
 * @param pages at least 1
 * @param more how many tiles the strip hides, and where the way to them is; none in a grid
 */
public record Arrangement(List<Tile> tiles, boolean stage, int page, int pages, int more, Optional<Box> moreAt) {
    public static final Arrangement NOTHING = new Arrangement(List.of(), false, 0, 1, 0, Optional.empty());

    public Arrangement {
        tiles = List.copyOf(tiles);
    }

    public record Tile(TrackId id, Box box, Place place) {}

    /** In which part of the stage a tile stands. */
    public enum Place {
        GRID,
        STAGE,
        STRIP,
        /** Over the stage, in one of its corners. */
        FLOATING
    }

    public Set<TrackId> shown() {
        return tiles.stream().map(Tile::id).collect(Collectors.toUnmodifiableSet());
    }
}
