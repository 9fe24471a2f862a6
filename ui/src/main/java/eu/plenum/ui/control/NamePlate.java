// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import eu.plenum.ui.theme.Icons;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whose tile it is, and whether they are silent or speak. Used on the JavaFX thread alone. */
final class NamePlate extends HBox {
    private static final double[] STILL = {0.43, 0.93, 0.64};
    private static final double LOUD = 0.12;

    private final FontIcon muted = Icons.of("fltfmz-mic-off-24", 16);
    private final HBox wave = new HBox();
    private final Label name = new Label();
    private final Label role = new Label();
    private boolean wide;

    NamePlate() {
        getStyleClass().add("plate");
        wave.getStyleClass().add("wave");
        for (double _ : STILL) {
            Region bar = new Region();
            bar.getStyleClass().add("bar");
            wave.getChildren().add(bar);
        }
        role.getStyleClass().add("role");
        role.setMinWidth(0);
        HBox.setHgrow(name, Priority.SOMETIMES);
        name.setMinWidth(0);
        wave.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(muted, wave, name, role);
        setMouseTransparent(true);
        still();
    }

    void show(TileLook look) {
        shown(muted, look.muted());
        shown(wave, look.speaking() && !look.muted());
        name.setText(look.name());
        role.setText(look.role().isEmpty() ? "" : "· " + look.role());
        shown(role, wide && !look.role().isEmpty());
    }

    /** Whether there is room for the role behind the name. */
    void wide(boolean room) {
        wide = room;
        shown(role, wide && !role.getText().isEmpty());
    }

    /** Moves the wave; 0 to 1, root mean square. */
    void level(double level) {
        double loud = Math.min(1, level / LOUD);
        for (int bar = 0; bar < STILL.length; bar++) {
            height(bar, 0.3 + 0.7 * loud * STILL[bar] / STILL[1]);
        }
    }

    /** A wave that does not move. */
    void still() {
        for (int bar = 0; bar < STILL.length; bar++) {
            height(bar, STILL[bar]);
        }
    }

    private void height(int bar, double share) {
        Region region = (Region) wave.getChildren().get(bar);
        region.setScaleY(share);
    }

    private static void shown(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
