// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

import eu.plenum.ui.control.SplitTool;
import eu.plenum.ui.control.ToolButton;
import eu.plenum.ui.device.DeviceMenus;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.settings.UserChoices;
import eu.plenum.ui.shortcut.Hints;
import eu.plenum.ui.shortcut.Shortcut;
import java.util.List;
import java.util.function.DoubleSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The buttons under the picture: microphone and camera, each with a menu of devices. Used on the JavaFX thread alone. */
final class PrejoinBar {
    private final HBox root = new HBox();

    PrejoinBar(
            Words words,
            Hints hints,
            BooleanProperty microphoneMuted,
            BooleanProperty cameraOff,
            DeviceMenus menus,
            UserChoices choices,
            DoubleSupplier level) {
        SplitTool microphone = new SplitTool(new ToolButton("fltrmz-mic-on-24"));
        SplitTool camera = new SplitTool(new ToolButton("fltrmz-video-24"));
        microphone.tool().textProperty().bind(words.binding(PrejoinWord.MICROPHONE));
        camera.tool().textProperty().bind(words.binding(PrejoinWord.CAMERA));
        microphoneMuted.subscribe(off -> microphone.off(off, off ? "fltfmz-mic-off-24" : "fltrmz-mic-on-24"));
        cameraOff.subscribe(off -> camera.off(off, off ? "fltfmz-video-off-24" : "fltrmz-video-24"));
        microphone.tool().setOnAction(_ -> microphoneMuted.set(!microphoneMuted.get()));
        camera.tool().setOnAction(_ -> cameraOff.set(!cameraOff.get()));
        hints.give(
                microphone.tool(),
                does(words, microphoneMuted, PrejoinWord.TURN_MICROPHONE_ON, PrejoinWord.TURN_MICROPHONE_OFF),
                Shortcut.MICROPHONE);
        hints.give(
                camera.tool(),
                does(words, cameraOff, PrejoinWord.TURN_CAMERA_ON, PrejoinWord.TURN_CAMERA_OFF),
                Shortcut.CAMERA);
        hints.give(microphone.chevron(), words.binding(PrejoinWord.CHOOSE_SOUND));
        hints.give(camera.chevron(), words.binding(PrejoinWord.CHOOSE_CAMERA));
        microphone
                .chevron()
                .setOnAction(_ -> microphone.open(menus.sound(
                        new DeviceMenus.Chosen<>(choices.microphone().get(), choices.microphone()::set),
                        new DeviceMenus.Chosen<>(choices.speaker().get(), choices.speaker()::set),
                        level)));
        camera.chevron()
                .setOnAction(_ -> camera.open(
                        menus.camera(new DeviceMenus.Chosen<>(choices.camera().get(), choices.camera()::set))));
        root.getChildren().addAll(microphone, camera);
        root.getStyleClass().add("bar-group");
        root.setAccessibleRole(AccessibleRole.TOOL_BAR);
        root.accessibleTextProperty().bind(words.binding(PrejoinWord.BAR));
    }

    Region root() {
        return root;
    }

    /** Those that do something on this screen. */
    List<Shortcut> shortcuts() {
        return List.of(Shortcut.MICROPHONE, Shortcut.CAMERA, Shortcut.SETTINGS, Shortcut.HELP);
    }

    private static ObservableValue<String> does(
            Words words, BooleanProperty off, PrejoinWord turnOn, PrejoinWord turnOff) {
        return off.flatMap(now -> words.binding(now ? turnOn : turnOff));
    }
}
