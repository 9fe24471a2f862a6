// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tiles of one size in rows. A tile may take any shape from 4:3 to 16:9, since a picture covers it; the largest tile wins, and
 * among those within three percent of it the one that leaves the fewest holes. The last row is centred.
 */
public record GridLayout(int columns, int rows, List<Box> boxes) {
    private static final double WIDEST = 16.0 / 9;
    private static final double TALLEST = 4.0 / 3;
    private static final double AS_GOOD = 0.97;

    public GridLayout {
        boxes = List.copyOf(boxes);
    }

    /** @param count of tiles; none are placed where there is no room for a single pixel of each */
    public static GridLayout of(double width, double height, int count, double gap) {
        List<Candidate> candidates = IntStream.rangeClosed(1, count)
                .mapToObj(columns -> Candidate.of(width, height, count, columns, gap))
                .filter(Candidate::visible)
                .toList();
        double largest = candidates.stream().mapToDouble(Candidate::area).max().orElse(0);
        return candidates.stream()
                .filter(candidate -> candidate.area() >= largest * AS_GOOD)
                .min(Comparator.comparingInt(Candidate::holes)
                        .thenComparing(Candidate::area, Comparator.reverseOrder()))
                .map(best -> new GridLayout(best.columns, best.rows, best.place(width, height, gap)))
                .orElse(new GridLayout(0, 0, List.of()));
    }

    private record Candidate(int count, int columns, int rows, double tileWidth, double tileHeight) {

        static Candidate of(double width, double height, int count, int columns, double gap) {
            int rows = Math.ceilDiv(count, columns);
            double tileWidth = (width - (columns - 1) * gap) / columns;
            double tileHeight = (height - (rows - 1) * gap) / rows;
            return new Candidate(
                    count,
                    columns,
                    rows,
                    Math.floor(Math.min(tileWidth, tileHeight * WIDEST)),
                    Math.floor(Math.min(tileHeight, tileWidth / TALLEST)));
        }

        boolean visible() {
            return tileWidth >= 1 && tileHeight >= 1;
        }

        double area() {
            return tileWidth * tileHeight;
        }

        int holes() {
            return columns * rows - count;
        }

        List<Box> place(double width, double height, double gap) {
            double top = Math.floor((height - rows * tileHeight - (rows - 1) * gap) / 2);
            List<Box> boxes = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                int row = index / columns;
                int inRow = Math.min(columns, count - row * columns);
                double left = Math.floor((width - inRow * tileWidth - (inRow - 1) * gap) / 2);
                boxes.add(new Box(
                        left + index % columns * (tileWidth + gap),
                        top + row * (tileHeight + gap),
                        tileWidth,
                        tileHeight));
            }
            return boxes;
        }
    }
}
