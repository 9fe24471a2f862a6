// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.ui.call.layout.Arrangement.Place;
import eu.plenum.ui.call.layout.Arrangement.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives tiles their boxes. Our own tile comes last, on every page. */
record Places(StageRoom room, ViewChoices choices, boolean ownShown) {
    private static final Size FLOATING = new Size(264, 149, 16);
    private static final Size FLOATING_SMALL = new Size(120, 68, 8);

    private record Size(double width, double height, double margin) {}

    /** How many of the others have a place on a page. */
    int forOthers(CallLayout.Cast cast, List<TrackId> stage) {
        if (stage.isEmpty()) {
            return gridPlaces(cast.shares().size());
        }
        int rest = rest(cast, stage, cast.others().size());
        int places = strip(rest).places();
        return Math.max(1, ownInStrip(cast, stage) ? places - 1 : places);
    }

    private int gridPlaces(int shares) {
        return Math.max(1, room.tilesOnPage() - (ownShown ? 1 : 0) - shares);
    }

    private static int rest(CallLayout.Cast cast, List<TrackId> stage, int others) {
        int tiles = others + cast.shares().size() + (cast.ownShown() ? 1 : 0);
        long shownOnStage = stage.stream()
                .filter(tile -> !tile.equals(cast.self().orElse(null)) || cast.ownShown())
                .count();
        return (int) (tiles - shownOnStage);
    }

    private boolean ownInStrip(CallLayout.Cast cast, List<TrackId> stage) {
        return ownShown && !stage.contains(cast.self().orElseThrow());
    }

    private Strip strip(int count) {
        return Strip.of(room.unitWidth(), room.unitHeight(), room.step(), count);
    }

    Arrangement arrange(CallLayout.Cast cast, List<TrackId> stage, TileOrder order) {
        List<TrackId> rest = Stream.concat(
                        cast.shares().stream(), order.people().stream().map(CallLayout.Cast::camera))
                .filter(tile -> !stage.contains(tile))
                .toList();
        Optional<TrackId> own = ownShown ? cast.self().filter(tile -> !stage.contains(tile)) : Optional.empty();
        if (stage.isEmpty() && rest.size() == 1 && own.isPresent()) {
            return floating(rest, own.get(), false);
        }
        if (stage.isEmpty()) {
            return grid(rest, own);
        }
        return rest.isEmpty() && own.isPresent() ? floating(stage, own.get(), true) : stageAndStrip(stage, rest, own);
    }

    private Arrangement floating(List<TrackId> large, TrackId own, boolean stage) {
        Size size = room.step().isSmall() ? FLOATING_SMALL : FLOATING;
        List<Tile> tiles = new ArrayList<>(onStage(large, new Box(0, 0, room.unitWidth(), room.unitHeight())));
        double width = Math.min(size.width, room.unitWidth() / 3);
        double height = width * size.height / size.width;
        Box box = choices.corner().place(room.unitWidth(), room.unitHeight(), width, height, size.margin);
        tiles.add(new Tile(own, box.times(room.unit()), Place.FLOATING));
        return new Arrangement(tiles, stage, 0, 1, 0, Optional.empty());
    }

    private Arrangement grid(List<TrackId> rest, Optional<TrackId> own) {
        int most = Math.max(1, room.tilesOnPage() - (own.isPresent() ? 1 : 0));
        int pages = Math.max(1, Math.ceilDiv(rest.size(), most));
        int page = Math.min(choices.page(), pages - 1);
        List<TrackId> shown = new ArrayList<>(rest.subList(page * most, Math.min(rest.size(), (page + 1) * most)));
        own.ifPresent(shown::add);
        double gap = room.step().gap();
        List<Box> boxes = GridLayout.of(room.unitWidth(), room.unitHeight(), shown.size(), gap)
                .boxes();
        return new Arrangement(tiles(shown, boxes, Place.GRID), false, page, pages, 0, Optional.empty());
    }

    private Arrangement stageAndStrip(List<TrackId> stage, List<TrackId> rest, Optional<TrackId> own) {
        Strip strip = strip(rest.size() + (own.isPresent() ? 1 : 0));
        int most = Math.max(1, strip.places() - (own.isPresent() ? 1 : 0));
        int pages = Math.max(1, Math.ceilDiv(rest.size(), most));
        int page = Math.min(choices.page(), pages - 1);
        List<TrackId> shown = new ArrayList<>(rest.subList(page * most, Math.min(rest.size(), (page + 1) * most)));
        int hidden = rest.size() - shown.size();
        own.filter(tile -> shown.size() < strip.places()).ifPresent(shown::add);
        List<Tile> tiles = new ArrayList<>(onStage(stage, strip.stage()));
        tiles.addAll(tiles(shown, strip.boxes(), Place.STRIP));
        return new Arrangement(tiles, true, page, pages, hidden, strip.more().map(box -> box.times(room.unit())));
    }

    /** One alone fills the stage; several share it by the rule of the grid. */
    private List<Tile> onStage(List<TrackId> stage, Box area) {
        if (stage.size() == 1) {
            return List.of(new Tile(stage.getFirst(), area.times(room.unit()), Place.STAGE));
        }
        GridLayout grid = GridLayout.of(
                area.width(), area.height(), stage.size(), room.step().gap());
        return tiles(stage, grid.boxes(), Place.STAGE);
    }

    /** Where there is no room for boxes there are no tiles. */
    private List<Tile> tiles(List<TrackId> shown, List<Box> boxes, Place place) {
        List<Tile> tiles = new ArrayList<>();
        for (int index = 0; index < Math.min(shown.size(), boxes.size()); index++) {
            tiles.add(new Tile(shown.get(index), boxes.get(index).times(room.unit()), place));
        }
        return tiles;
    }
}
