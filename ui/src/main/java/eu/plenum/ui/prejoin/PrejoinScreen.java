// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.Devices;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.settings.SelfView;
import eu.plenum.ui.device.DeviceLists;
import eu.plenum.ui.device.DeviceMenus;
import eu.plenum.ui.device.DeviceProblemNote;
import eu.plenum.ui.device.DeviceTrial;
import eu.plenum.ui.device.OwnPicture;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.settings.UserChoices;
import eu.plenum.ui.shortcut.Hints;
import eu.plenum.ui.shortcut.SceneShortcuts;
import eu.plenum.ui.shortcut.Shortcut;
import eu.plenum.ui.shortcut.ShortcutHelp;
import eu.plenum.ui.shortcut.ShortcutKeys;
import eu.plenum.ui.theme.Icons;
import eu.plenum.ui.theme.Sheets;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * The screen before a meeting. What is chosen holds at once and is kept; a microphone or camera that is off here is not open. Used on
 * the JavaFX thread alone.
 */
public final class PrejoinScreen {
    private final UserChoices choices;
    private final Words words;
    private final PrejoinActions actions;
    private final BooleanProperty microphoneMuted;
    private final BooleanProperty cameraOff;
    private final OwnPicture preview;
    private final DeviceTrial trial;
    private final PrejoinForm form;
    private final PrejoinBar bar;
    private final StackPane root = new StackPane();
    private boolean left;

    /** @param meeting its name, as far as it is known */
    public PrejoinScreen(
            ObservableValue<String> meeting,
            UserChoices choices,
            Devices devices,
            DeviceLists lists,
            Words words,
            ShortcutKeys keys,
            PrejoinActions actions) {
        this.choices = choices;
        this.words = words;
        this.actions = actions;
        microphoneMuted =
                new SimpleBooleanProperty(choices.joinMicrophoneMuted().get());
        cameraOff = new SimpleBooleanProperty(choices.joinCameraOff().get());
        preview = new OwnPicture(words, true);
        DeviceProblemNote cameraNote = new DeviceProblemNote(words);
        DeviceProblemNote microphoneNote = new DeviceProblemNote(words);
        DeviceProblemNote speakerNote = new DeviceProblemNote(words);
        trial = new DeviceTrial(
                devices, preview.target(), preview.reportsWith(cameraNote), microphoneNote, speakerNote);
        form = new PrejoinForm(
                meeting,
                choices,
                lists,
                words,
                microphoneMuted,
                new PrejoinForm.Notes(cameraNote, microphoneNote, speakerNote),
                trial,
                this::join);
        Hints hints = new Hints(words, keys);
        bar = new PrejoinBar(
                words,
                hints,
                microphoneMuted,
                cameraOff,
                new DeviceMenus(words, lists, () -> leave(actions::settings)),
                choices,
                trial::level);
        Button back = new Button("", Icons.of("fltral-arrow-left-20", 20));
        back.textProperty().bind(words.binding(PrejoinWord.BACK));
        back.getStyleClass().addAll("quiet");
        back.setOnAction(_ -> leave(actions::back));
        ScrollPane scroll = new ScrollPane(new PrejoinLayout(preview, bar.root(), form.root()));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        BorderPane screen = new BorderPane();
        HBox header = new HBox(back);
        header.getStyleClass().add("header");
        // In the order that the Tab key goes.
        screen.setTop(header);
        screen.setCenter(scroll);
        root.getChildren().add(screen);
        root.getStyleClass().add("prejoin");
        Sheets.add(root, PrejoinScreen.class, "prejoin.css");
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        SceneShortcuts.whileShown(
                root,
                Map.of(
                        Shortcut.MICROPHONE,
                        () -> microphoneMuted.set(!microphoneMuted.get()),
                        Shortcut.CAMERA,
                        () -> cameraOff.set(!cameraOff.get()),
                        Shortcut.SETTINGS,
                        () -> leave(actions::settings),
                        Shortcut.HELP,
                        () -> ShortcutHelp.toggle(root, words, keys, bar.shortcuts())));
        follow(cameraNote, microphoneNote, speakerNote);
    }

    public Parent root() {
        return root;
    }

    public StringBinding title() {
        return words.binding(PrejoinWord.TITLE);
    }

    /** Puts the focus where one begins: at the name while there is none, else at the way in. */
    public void focus() {
        form.focus();
    }

    /** Gives the devices back, for when the screen is taken away by something else. Idempotent. */
    public void close() {
        left = true;
        var _ = trial.close();
    }

    private void follow(DeviceProblemNote camera, DeviceProblemNote microphone, DeviceProblemNote speaker) {
        choices.camera().addListener((_, _, _) -> show(camera));
        cameraOff.addListener((_, _, _) -> show(camera));
        choices.microphone().addListener((_, _, _) -> hear(microphone));
        microphoneMuted.addListener((_, _, _) -> hear(microphone));
        choices.speaker().addListener((_, _, _) -> hear(speaker));
        choices.selfView().subscribe(view -> preview.mirror(view != SelfView.AS_SENT));
        show(camera);
        hear(microphone);
    }

    private void show(DeviceProblemNote note) {
        note.clear();
        preview.show(cameraOff.get() ? OwnPicture.State.OFF : OwnPicture.State.STARTING);
        trial.show(cameraOff.get() ? new CameraChoice.Off() : choices.camera().get());
    }

    private void hear(DeviceProblemNote note) {
        note.clear();
        trial.hear(
                microphoneMuted.get()
                        ? new MicrophoneChoice.Off()
                        : choices.microphone().get(),
                choices.speaker().get());
    }

    private void join() {
        Prepared prepared = new Prepared(
                choices.name().get().strip(),
                choices.camera().get(),
                choices.microphone().get(),
                choices.speaker().get(),
                microphoneMuted.get(),
                cameraOff.get());
        leave(() -> actions.join(prepared));
    }

    /** A call must find the devices free. */
    private void leave(Runnable next) {
        if (!left) {
            left = true;
            root.setDisable(true);
            var _ = trial.close().whenComplete((_, _) -> Platform.runLater(next));
        }
    }

    private void escape(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ESCAPE) {
            pressed.consume();
            leave(actions::back);
        }
    }
}
