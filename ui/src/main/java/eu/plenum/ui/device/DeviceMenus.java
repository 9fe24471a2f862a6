// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.Device;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The menus that open beside the buttons of the microphone and of the camera. Each is made anew when it opens, in the language and
 * with the devices of that moment. Used on the JavaFX thread alone.
 *
 * @param settings opens the settings of sound and picture
 */
public record DeviceMenus(Words words, DeviceLists lists, Runnable settings) {
    private static final int BLOCKS = 8;

    /** A choice as it is now, and what changes it. */
    public record Chosen<C>(C now, Consumer<C> choose) {}

    /** @param level asked while the menu is open: how loud the chosen microphone is, RMS 0 to 1 */
    public ContextMenu sound(Chosen<MicrophoneChoice> microphone, Chosen<SpeakerChoice> speaker, DoubleSupplier level) {
        ContextMenu menu = menu();
        add(menu, DeviceKind.MICROPHONE, lists.microphones(), microphone, level);
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, DeviceKind.SPEAKER, lists.speakers(), speaker, null);
        end(menu);
        return menu;
    }

    public ContextMenu camera(Chosen<CameraChoice> camera) {
        ContextMenu menu = menu();
        add(menu, DeviceKind.CAMERA, lists.cameras(), camera, null);
        end(menu);
        return menu;
    }

    private static ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("device-menu");
        return menu;
    }

    private <C> void add(
            ContextMenu menu,
            DeviceKind<C> kind,
            List<Device> devices,
            Chosen<C> chosen,
            @org.jspecify.annotations.Nullable DoubleSupplier level) {
        menu.getItems().add(heading(words.text(kind.name())));
        for (DeviceOption<C> option : DeviceOption.of(kind, devices, chosen.now(), words)) {
            boolean now = option.choice().equals(chosen.now());
            RadioMenuItem item = new RadioMenuItem();
            if (now && level != null) {
                item.setGraphic(metered(option.listed(), level));
            } else {
                item.setText(option.listed());
            }
            item.setSelected(now);
            item.setOnAction(_ -> chosen.choose().accept(option.choice()));
            menu.getItems().add(item);
        }
    }

    private void end(ContextMenu menu) {
        MenuItem item = new MenuItem(words.text(DeviceWord.OPEN_SETTINGS), Icons.of("fltrmz-settings-20", 20));
        item.setOnAction(_ -> settings.run());
        menu.getItems().addAll(new SeparatorMenuItem(), item);
    }

    /** Read, but no stop of the arrow keys. */
    private static MenuItem heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("menu-head");
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.setDisable(true);
        return item;
    }

    private static HBox metered(String name, DoubleSupplier level) {
        LevelMeter meter = new LevelMeter(BLOCKS);
        LevelPulse.drive(meter.root(), level, meter::show);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(new Label(name), between, meter.root());
        line.getStyleClass().add("metered");
        line.setAccessibleText(name);
        return line;
    }
}
