// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.hemicycle;

import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;

/** Rows of round seats in a half circle, some of them lit, the front rows first. One shape a row, so that it costs nothing. */
public final class Hemicycle extends Pane {
    private static final double SEAT_RADIUS = 7.5;
    private static final double ROW_DISTANCE = 31;

    /**
     * @param firstRadius of the front row
     * @param seatDistance between the middles of two neighbours in a row
     * @param faintest how visible the last row is, 0 to 1
     */
    public record Shape(double firstRadius, double seatDistance, int rows, double faintest) {
        public static final Shape BRAND = new Shape(84, 23, 8, 0.34);
        public static final Shape END = new Shape(74, 27, 4, 1);

        double radius(int row) {
            return firstRadius + row * ROW_DISTANCE;
        }

        int seats(int row) {
            return (int) Math.round(Math.PI * radius(row) / seatDistance);
        }

        public double width() {
            return 2 * (radius(rows - 1) + SEAT_RADIUS);
        }

        public double height() {
            return radius(rows - 1) + SEAT_RADIUS;
        }
    }

    /** Lit seats begin in the front row: all of a row, or the middle of the last one begun. */
    public Hemicycle(Shape shape, int lit) {
        getStyleClass().add("hemicycle");
        setMouseTransparent(true);
        setPrefSize(shape.width(), shape.height());
        setMinSize(0, 0);
        setMaxSize(shape.width(), shape.height());
        Group seats = new Group();
        int left = lit;
        for (int row = 0; row < shape.rows(); row++) {
            int count = shape.seats(row);
            int litHere = Math.min(left, count);
            left -= litHere;
            seats.getChildren().add(row(shape, row, litHere, false));
            if (litHere > 0) {
                seats.getChildren().add(row(shape, row, litHere, true));
            }
        }
        getChildren().add(seats);
    }

    private static SVGPath row(Shape shape, int row, int lit, boolean wantLit) {
        int count = shape.seats(row);
        int firstLit = (count - lit + 1) / 2;
        StringBuilder path = new StringBuilder();
        for (int seat = 0; seat < count; seat++) {
            boolean isLit = seat >= firstLit && seat < firstLit + lit;
            if (isLit == wantLit) {
                double angle = Math.PI * (seat + 0.5) / count;
                double x = shape.width() / 2 - Math.cos(angle) * shape.radius(row);
                double y = shape.height() - Math.sin(angle) * shape.radius(row);
                circle(path, x, y, wantLit && lit == 1 ? SEAT_RADIUS + 1 : SEAT_RADIUS);
            }
        }
        SVGPath seats = new SVGPath();
        seats.setContent(path.toString());
        seats.getStyleClass().add(wantLit ? "seat-lit" : "seat");
        if (!wantLit) {
            seats.setOpacity(shape.rows() == 1 ? 1 : 1 - (1 - shape.faintest()) * row / (shape.rows() - 1));
        }
        return seats;
    }

    private static void circle(StringBuilder path, double x, double y, double radius) {
        path.append(String.format(
                Locale.ROOT,
                "M%.1f %.1fa%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0Z",
                x - radius,
                y,
                radius,
                radius,
                2 * radius,
                radius,
                radius,
                -2 * radius));
    }
}
