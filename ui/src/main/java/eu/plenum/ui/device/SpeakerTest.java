// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.ui.i18n.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** A button that plays a short sound, and what to make of hearing it or not. Used on the JavaFX thread alone. */
public final class SpeakerTest {
    private final Button button = new Button();
    private final Label note = new Label();

    /** @param play plays the sound */
    public SpeakerTest(Words words, Runnable play) {
        button.textProperty().bind(words.binding(DeviceWord.TEST));
        button.accessibleTextProperty().bind(words.binding(DeviceWord.TEST_SPEAKER));
        button.getStyleClass().add("test");
        button.setMinWidth(Button.USE_PREF_SIZE);
        note.textProperty().bind(words.binding(DeviceWord.TEST_PLAYED));
        note.setWrapText(true);
        note.getStyleClass().addAll("small", "secondary");
        note.setManaged(false);
        note.setVisible(false);
        button.setOnAction(_ -> {
            play.run();
            note.setManaged(true);
            note.setVisible(true);
        });
    }

    public Button button() {
        return button;
    }

    /** Takes no room before the first test. */
    public Node note() {
        return note;
    }
}
