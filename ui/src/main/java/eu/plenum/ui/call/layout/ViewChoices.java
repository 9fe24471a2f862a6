// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import eu.plenum.client.meeting.TrackId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the viewer chose about the view of a call; nobody else sees any of it.
 *
 * @param pinned oldest pin first, at most {@link #MOST_PINNED}
 * @param page of the grid or of the strip, from 0; a page that is gone shows the last one
 */
public record ViewChoices(Layout layout, List<TrackId> pinned, int page, boolean ownViewHidden, Corner corner) {
    public static final int MOST_PINNED = 3;

    public static final ViewChoices INITIAL =
            new ViewChoices(Layout.AUTOMATIC, List.of(), 0, false, Corner.BOTTOM_RIGHT);

    /** How people are laid out. */
    public enum Layout {
        /** A stage while something is shared or pinned, else the grid. */
        AUTOMATIC,
        GRID,
        /** A stage always: what is shared, what is pinned, who speaks. */
        SPEAKER
    }

    public ViewChoices {
        pinned = List.copyOf(pinned);
    }

    /** One more pin; beyond the most there may be, the oldest goes. */
    public ViewChoices pin(TrackId tile) {
        List<TrackId> next = new ArrayList<>(pinned);
        next.remove(tile);
        next.add(tile);
        return pins(next.subList(Math.max(0, next.size() - MOST_PINNED), next.size()));
    }

    public ViewChoices unpin(TrackId tile) {
        return pins(pinned.stream().filter(other -> !other.equals(tile)).toList());
    }

    public ViewChoices togglePin(TrackId tile) {
        return pinned.contains(tile) ? unpin(tile) : pin(tile);
    }

    /** This tile alone on the stage. */
    public ViewChoices enlarge(TrackId tile) {
        Layout next = layout == Layout.GRID ? Layout.AUTOMATIC : layout;
        return new ViewChoices(next, List.of(tile), 0, ownViewHidden, corner);
    }

    /** Without the pins of those who are gone. */
    public ViewChoices present(Set<TrackId> tiles) {
        return tiles.containsAll(pinned)
                ? this
                : pins(pinned.stream().filter(tiles::contains).toList());
    }

    public ViewChoices layout(Layout next) {
        return new ViewChoices(next, pinned, 0, ownViewHidden, corner);
    }

    public ViewChoices page(int next) {
        return new ViewChoices(layout, pinned, Math.max(0, next), ownViewHidden, corner);
    }

    public ViewChoices hideOwnView(boolean hidden) {
        return new ViewChoices(layout, pinned, page, hidden, corner);
    }

    public ViewChoices corner(Corner next) {
        return new ViewChoices(layout, pinned, page, ownViewHidden, next);
    }

    private ViewChoices pins(List<TrackId> next) {
        return new ViewChoices(layout, next, page, ownViewHidden, corner);
    }
}
