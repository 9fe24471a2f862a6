// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.ui.theme.Icons;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The marks in the upper corners of a tile: a raised hand at the left, a pin and a weak link at the right. */
final class TileMarks {
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final int BARS = 3;

    private final HBox left = new HBox();
    private final HBox right = new HBox();
    private final Label hand = new Label("", Icons.of("fltfal-hand-right-24", 16));
    private final Label pin = new Label("", Icons.of("fltfmz-pin-20", 16));
    private final Label link = new Label();
    private boolean wide;

    TileMarks() {
        hand.getStyleClass().addAll("mark", "hand");
        pin.getStyleClass().add("mark");
        link.getStyleClass().addAll("mark", "link");
        HBox bars = new HBox();
        bars.getStyleClass().add("link-bars");
        for (int bar = 1; bar <= BARS; bar++) {
            Region region = new Region();
            region.getStyleClass().addAll("bar", "bar-" + bar);
            bars.getChildren().add(region);
        }
        link.setGraphic(bars);
        left.getStyleClass().add("marks");
        right.getStyleClass().add("marks");
        left.getChildren().add(hand);
        right.getChildren().addAll(link, pin);
        left.setMouseTransparent(true);
        right.setMouseTransparent(true);
    }

    Region left() {
        return left;
    }

    Region right() {
        return right;
    }

    void show(TileLook look) {
        shown(hand, look.hand() > 0);
        hand.setText(Integer.toString(look.hand()));
        shown(pin, !look.pinned().isEmpty());
        pin.setText(wide ? look.pinned() : "");
        shown(link, look.link() != TileLook.Link.GOOD);
        link.setText(wide ? look.linkText() : "");
        link.pseudoClassStateChanged(LOST, look.link() == TileLook.Link.LOST);
    }

    /** Whether there is room for words beside the marks. */
    void wide(boolean room, TileLook look) {
        if (wide != room) {
            wide = room;
            show(look);
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
