// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import eu.plenum.client.device.Devices;
import eu.plenum.client.settings.SelfView;
import eu.plenum.ui.device.DeviceField;
import eu.plenum.ui.device.DeviceKind;
import eu.plenum.ui.device.DeviceLists;
import eu.plenum.ui.device.DeviceProblemNote;
import eu.plenum.ui.device.DeviceTrial;
import eu.plenum.ui.device.MicrophoneMeter;
import eu.plenum.ui.device.OwnPicture;
import eu.plenum.ui.device.SpeakerTest;
import eu.plenum.ui.i18n.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;

/** The page of devices. Outside a call they are open to be tried out while the page shows. Used on the JavaFX thread alone. */
final class SoundAndPicture {
    private final VBox root = new VBox();
    private final List<DeviceTrial> trials = new ArrayList<>();

    /** @param inCall the devices are the call's: they are chosen here and not tried out */
    SoundAndPicture(UserChoices choices, Devices devices, DeviceLists lists, Words words, boolean inCall) {
        DeviceField<?> microphone = new DeviceField<>(DeviceKind.MICROPHONE, lists, choices.microphone(), words);
        DeviceField<?> speaker = new DeviceField<>(DeviceKind.SPEAKER, lists, choices.speaker(), words);
        DeviceField<?> camera = new DeviceField<>(DeviceKind.CAMERA, lists, choices.camera(), words);
        VBox sound = column("sound-column", microphone.root());
        VBox picture = column("picture-column", camera.root());
        if (inCall) {
            sound.getChildren().add(speaker.root());
        } else {
            tryOut(choices, devices, words, new Columns(sound, picture), speaker);
        }
        VBox rows = Cards.of(List.of(
                new SettingRow(
                                words,
                                SettingsWord.JOIN_MUTED,
                                SettingsWord.JOIN_MUTED_HINT,
                                choices.joinMicrophoneMuted())
                        .root(),
                new SettingRow(
                                words,
                                SettingsWord.JOIN_CAMERA_OFF,
                                SettingsWord.JOIN_CAMERA_OFF_HINT,
                                choices.joinCameraOff())
                        .root(),
                new SettingRow(words, SettingsWord.HOLD_TO_TALK, SettingsWord.HOLD_TO_TALK_HINT, choices.holdToTalk())
                        .root()));
        OneOf<SelfView> selfView = new OneOf<>(
                words.binding(SettingsWord.SELF_VIEW),
                Arrays.stream(SelfView.values())
                        .map(view -> new OneOf.Option<>(view, words.binding(word(view))))
                        .toList(),
                choices.selfView());
        root.getChildren().addAll(new TwoColumns(sound, picture), rows, selfView.root());
        root.getStyleClass().add("page");
    }

    Parent root() {
        return root;
    }

    /** Completes when every device is given back. */
    CompletableFuture<Void> close() {
        return CompletableFuture.allOf(trials.stream().map(DeviceTrial::close).toArray(CompletableFuture<?>[]::new));
    }

    private record Columns(VBox sound, VBox picture) {}

    private void tryOut(UserChoices choices, Devices devices, Words words, Columns columns, DeviceField<?> speaker) {
        DeviceProblemNote cameraNote = new DeviceProblemNote(words);
        DeviceProblemNote microphoneNote = new DeviceProblemNote(words);
        DeviceProblemNote speakerNote = new DeviceProblemNote(words);
        OwnPicture own = new OwnPicture(words, false);
        own.getStyleClass().add("small-preview");
        DeviceTrial trial =
                new DeviceTrial(devices, own.target(), own.reportsWith(cameraNote), microphoneNote, speakerNote);
        trials.add(trial);
        SpeakerTest test = new SpeakerTest(words, trial::testSpeaker);
        speaker.line().getChildren().add(test.button());
        columns.sound()
                .getChildren()
                .addAll(
                        new MicrophoneMeter(trial::level, System::nanoTime, words).root(),
                        microphoneNote.root(),
                        speaker.root(),
                        test.note(),
                        speakerNote.root());
        columns.picture().getChildren().addAll(own, cameraNote.root());
        choices.selfView().subscribe(view -> own.mirror(view != SelfView.AS_SENT));
        choices.camera().subscribe(camera -> {
            cameraNote.clear();
            own.show(OwnPicture.State.STARTING);
            trial.show(camera);
        });
        Runnable hear =
                () -> trial.hear(choices.microphone().get(), choices.speaker().get());
        choices.microphone().addListener((_, _, _) -> {
            microphoneNote.clear();
            hear.run();
        });
        choices.speaker().addListener((_, _, _) -> {
            speakerNote.clear();
            hear.run();
        });
        hear.run();
    }

    private static VBox column(String style, Node first) {
        VBox column = new VBox(first);
        column.getStyleClass().add(style);
        return column;
    }

    private static SettingsWord word(SelfView view) {
        return switch (view) {
            case MIRRORED -> SettingsWord.SELF_VIEW_MIRRORED;
            case AS_SENT -> SettingsWord.SELF_VIEW_AS_SENT;
            case HIDDEN -> SettingsWord.SELF_VIEW_HIDDEN;
        };
    }
}
