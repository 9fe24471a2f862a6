// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.hemicycle;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/** The program's mark, for a dark ground: benches in white and a speaker. */
public final class Mark extends Group {
    private static final String BENCHES = "M2 24A14 14 0 0 1 7.99 12.52L11.21 18.1A7.6 7.6 0 0 0 8.4 24Z"
            + "M10.06 11.32A14 14 0 0 1 21.94 11.32L18.71 16.9A7.6 7.6 0 0 0 13.29 16.9Z"
            + "M24.01 12.52A14 14 0 0 1 30 24L23.6 24A7.6 7.6 0 0 0 20.79 18.1Z";

    public Mark() {
        SVGPath benches = new SVGPath();
        benches.setContent(BENCHES);
        benches.getStyleClass().add("mark-benches");
        Circle speaker = new Circle(16, 22.6, 3.6);
        speaker.getStyleClass().add("mark-speaker");
        getChildren().addAll(benches, speaker);
    }
}
