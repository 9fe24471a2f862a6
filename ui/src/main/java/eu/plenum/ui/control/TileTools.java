// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.ui.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the mouse can do with a tile, shown while it is over it. By keyboard the tile's menu has the same, so that a row of tiles
 * stays one stop.
 */
final class TileTools extends HBox {
    private static final Duration BEFORE_SHOWN = Duration.millis(400);

    private final Button pin = button("fltrmz-pin-20");
    private final Button enlarge = button("fltral-arrow-maximize-20");
    private final Button more = button("fltrmz-more-24");

    TileTools(Runnable togglePin, Runnable enlarged, Runnable menu) {
        getStyleClass().add("tile-tools");
        pin.setOnAction(_ -> togglePin.run());
        enlarge.setOnAction(_ -> enlarged.run());
        more.setOnAction(_ -> menu.run());
        getChildren().addAll(pin, enlarge, more);
        setVisible(false);
    }

    void show(boolean pinned, TileLook.Tools words) {
        ((FontIcon) pin.getGraphic()).setIconLiteral(pinned ? "fltrmz-pin-off-20" : "fltrmz-pin-20");
        name(pin, words.pin());
        name(enlarge, words.enlarge());
        name(more, words.more());
    }

    Button more() {
        return more;
    }

    private static Button button(String icon) {
        Button button = new Button("", Icons.of(icon, 20));
        button.getStyleClass().add("tile-tool");
        button.setFocusTraversable(false);
        return button;
    }

    private static void name(Button button, String word) {
        if (!word.equals(button.getAccessibleText())) {
            button.setAccessibleText(word);
            Tooltip tooltip = new Tooltip(word);
            tooltip.setShowDelay(BEFORE_SHOWN);
            button.setTooltip(tooltip);
        }
    }
}
