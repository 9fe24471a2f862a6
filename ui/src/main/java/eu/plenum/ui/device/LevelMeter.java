// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of blocks as long as a sound is loud; the last ones have the colour of too loud. Used on the JavaFX thread alone. */
public final class LevelMeter {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double QUIETEST_DECIBELS = -60;
    private static final double LOUDEST_DECIBELS = -6;
    private static final double HOT_SHARE = 0.18;

    private final HBox root = new HBox();
    private int lit;

    /** @param blocks 8 in a menu, 18 beside a field */
    public LevelMeter(int blocks) {
        root.getStyleClass().add("meter");
        root.setMouseTransparent(true);
        for (int block = 0; block < blocks; block++) {
            Region region = new Region();
            region.getStyleClass().add("block");
            if (block >= Math.round(blocks * (1 - HOT_SHARE))) {
                region.getStyleClass().add("hot");
            }
            root.getChildren().add(region);
        }
    }

    public Parent root() {
        return root;
    }

    /** @param rms 0 to 1 */
    public void show(double rms) {
        int now = blocks(rms, root.getChildren().size());
        if (now != lit) {
            for (int block = 0; block < root.getChildren().size(); block++) {
                Node region = root.getChildren().get(block);
                region.pseudoClassStateChanged(ON, block < now);
            }
            lit = now;
        }
    }

    /** How many of the blocks are lit: loudness is heard by its logarithm. */
    static int blocks(double rms, int blocks) {
        double decibels = 20 * Math.log10(Math.max(rms, 1e-9));
        double share = (decibels - QUIETEST_DECIBELS) / (LOUDEST_DECIBELS - QUIETEST_DECIBELS);
        return (int) Math.round(Math.clamp(share, 0, 1) * blocks);
    }
}
