// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * The filmstrip beside the stage, or under it where the room is taller than wide: how many of its tiles fit and where they
 * stand. All in units.
 *
 * @param places how many tiles are shown
 * @param more where the way to the other tiles is, when not all fit
 * @param stage what is left for the stage
 */
record Strip(int places, List<Box> boxes, Optional<Box> more, Box stage) {
    private static final double GAP = 8;
    private static final double WIDE = 224;
    private static final double NARROW = 168;
    private static final double SMALL = 120;
    private static final double MORE_HEIGHT = 36;
    private static final double MORE_WIDTH = 104;

    static Strip of(double width, double height, WindowStep step, int count) {
        if (count == 0) {
            return new Strip(0, List.of(), Optional.empty(), new Box(0, 0, width, height));
        }
        return height > width ? under(width, height, step, count) : beside(width, height, step, count);
    }

    private static double thickness(WindowStep step) {
        return switch (step) {
            case WIDE -> WIDE;
            case MEDIUM, NARROW -> NARROW;
            case SMALL, TINY -> SMALL;
        };
    }

    private static Strip beside(double width, double height, WindowStep step, int count) {
        double tileWidth = thickness(step);
        double left = width - tileWidth;
        Row row = Row.of(height, count, tileWidth * 9 / 16, tileWidth * 3 / 4, MORE_HEIGHT);
        return new Strip(
                row.places,
                IntStream.range(0, row.places)
                        .mapToObj(place -> new Box(left, place * (row.length + GAP), tileWidth, row.length))
                        .toList(),
                row.more(start -> new Box(left, start, tileWidth, MORE_HEIGHT)),
                new Box(0, 0, Math.max(0, left - step.gap()), height));
    }

    private static Strip under(double width, double height, WindowStep step, int count) {
        double tileHeight = thickness(step) * 9 / 16;
        double top = height - tileHeight;
        Row row = Row.of(width, count, tileHeight * 4 / 3, tileHeight * 16 / 9, MORE_WIDTH);
        return new Strip(
                row.places,
                IntStream.range(0, row.places)
                        .mapToObj(place -> new Box(place * (row.length + GAP), top, row.length, tileHeight))
                        .toList(),
                row.more(start -> new Box(start, top, MORE_WIDTH, tileHeight)),
                new Box(0, 0, width, Math.max(0, top - step.gap())));
    }

    /** Tiles in one direction, each between the shortest and the longest it may be. */
    private record Row(int places, double length, boolean all) {

        static Row of(double room, int count, double shortest, double longest, double more) {
            int fit = fitting(room, shortest);
            if (count <= fit) {
                return new Row(count, Math.min(longest, shared(room, count)), true);
            }
            double left = room - more - GAP;
            int places = Math.min(count - 1, Math.max(1, fitting(left, shortest)));
            return new Row(places, Math.clamp(shared(left, places), 1, longest), false);
        }

        private static int fitting(double room, double shortest) {
            return (int) Math.floor((room + GAP) / (shortest + GAP));
        }

        private static double shared(double room, int count) {
            return (room - (count - 1) * GAP) / count;
        }

        Optional<Box> more(DoubleFunction<Box> box) {
            return all ? Optional.empty() : Optional.of(box.apply(places * (length + GAP)));
        }
    }
}
