// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

import eu.plenum.ui.device.DeviceField;
import eu.plenum.ui.device.DeviceKind;
import eu.plenum.ui.device.DeviceLists;
import eu.plenum.ui.device.DeviceProblemNote;
import eu.plenum.ui.device.DeviceTrial;
import eu.plenum.ui.device.MicrophoneMeter;
import eu.plenum.ui.device.SpeakerTest;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.settings.UserChoices;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is filled in and chosen before joining, and the way in. Used on the JavaFX thread alone. */
final class PrejoinForm {
    /** La Suite Meet takes no longer name. */
    private static final int NAME_CHARACTERS = 50;

    /** Where problems of the devices are said. */
    record Notes(DeviceProblemNote camera, DeviceProblemNote microphone, DeviceProblemNote speaker) {}

    private final VBox root = new VBox();
    private final TextField name = new TextField();
    private final Button join = new Button();

    PrejoinForm(
            ObservableValue<String> meeting,
            UserChoices choices,
            DeviceLists lists,
            Words words,
            BooleanProperty microphoneMuted,
            Notes notes,
            DeviceTrial trial,
            Runnable joined) {
        Label title = new Label();
        title.textProperty().bind(meeting);
        title.setWrapText(true);
        title.getStyleClass().addAll("title", "meeting");
        DeviceField<?> camera = new DeviceField<>(DeviceKind.CAMERA, lists, choices.camera(), words);
        DeviceField<?> microphone = new DeviceField<>(DeviceKind.MICROPHONE, lists, choices.microphone(), words);
        DeviceField<?> speaker = new DeviceField<>(DeviceKind.SPEAKER, lists, choices.speaker(), words);
        SpeakerTest test = new SpeakerTest(words, trial::testSpeaker);
        speaker.line().getChildren().add(test.button());
        join.textProperty().bind(words.binding(PrejoinWord.JOIN_NOW));
        join.getStyleClass().addAll("primary", "large", "join");
        join.setMaxWidth(Double.MAX_VALUE);
        join.setDefaultButton(true);
        join.setOnAction(_ -> joined.run());
        root.getStyleClass().add("form");
        root.getChildren()
                .addAll(
                        title,
                        nameField(choices, words),
                        block(
                                microphone.root(),
                                heard(trial, words, microphoneMuted),
                                notes.microphone().root()),
                        block(camera.root(), notes.camera().root()),
                        block(speaker.root(), test.note(), notes.speaker().root()),
                        join);
    }

    Region root() {
        return root;
    }

    void focus() {
        if (name.getText().isBlank()) {
            name.requestFocus();
        } else {
            join.requestFocus();
        }
    }

    private VBox nameField(UserChoices choices, Words words) {
        Label label = new Label();
        label.textProperty().bind(words.binding(PrejoinWord.YOUR_NAME));
        label.getStyleClass().add("field-label");
        label.setLabelFor(name);
        name.promptTextProperty().bind(words.binding(PrejoinWord.NAME_PROMPT));
        name.accessibleTextProperty().bind(words.binding(PrejoinWord.YOUR_NAME));
        name.setText(shortened(choices.name().get()));
        name.textProperty().addListener((_, _, now) -> {
            name.setText(shortened(now));
            choices.name().set(name.getText());
        });
        VBox field = new VBox(label, name);
        field.getStyleClass().add("field");
        return field;
    }

    /** The meter, or that nothing is heard because the microphone is off. */
    private static Node heard(DeviceTrial trial, Words words, BooleanProperty muted) {
        MicrophoneMeter meter = new MicrophoneMeter(trial::level, System::nanoTime, words);
        Label off = new Label();
        off.textProperty().bind(words.binding(PrejoinWord.MICROPHONE_IS_OFF));
        off.setWrapText(true);
        off.getStyleClass().addAll("small", "secondary");
        VBox either = new VBox();
        muted.subscribe(now -> either.getChildren().setAll(now ? off : meter.root()));
        return either;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(NAME_CHARACTERS, text.length()));
    }

    private static VBox block(Node... parts) {
        VBox block = new VBox(parts);
        block.getStyleClass().add("block");
        return block;
    }
}
