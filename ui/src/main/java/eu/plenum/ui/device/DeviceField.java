// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.Device;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A device to choose, with its label above. A choice holds at once; the list follows what is plugged in and out. Used on the JavaFX
 * thread alone.
 *
 * @param <C> a choice of this kind of device
 */
public final class DeviceField<C> {
    private final DeviceKind<C> kind;
    private final ObservableList<Device> devices;
    private final ObjectProperty<C> choice;
    private final Words words;
    private final VBox root;
    private final HBox line;
    private final ComboBox<DeviceOption<C>> box = new ComboBox<>();
    private final StringProperty chosen = new SimpleStringProperty("");
    private boolean filling;

    /** @param choice what is chosen; changed by the user through this field, and shown when something else changes it */
    public DeviceField(DeviceKind<C> kind, DeviceLists lists, ObjectProperty<C> choice, Words words) {
        this.kind = kind;
        this.devices = kind.list().apply(lists);
        this.choice = choice;
        this.words = words;
        Label label = new Label();
        label.textProperty().bind(words.binding(kind.name()));
        label.getStyleClass().add("field-label");
        label.setLabelFor(box);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getStyleClass().add("device-box");
        box.setButtonCell(new ChosenCell<>(kind.icon()));
        box.setCellFactory(_ -> new OptionCell<>());
        box.accessibleTextProperty().bind(words.binding(DeviceWord.CHOSEN, words.binding(kind.name()), chosen));
        box.valueProperty().addListener((_, _, now) -> chosen(now));
        HBox.setHgrow(box, Priority.ALWAYS);
        line = new HBox(box);
        line.getStyleClass().add("field-line");
        root = new VBox(label, line);
        root.getStyleClass().add("field");
        devices.addListener((ListChangeListener<Device>) _ -> fill());
        choice.subscribe(this::fill);
        words.texts().subscribe(this::fill);
        fill();
    }

    public Parent root() {
        return root;
    }

    /** The line of the box, where a button may stand beside it. */
    public HBox line() {
        return line;
    }

    ComboBox<DeviceOption<C>> box() {
        return box;
    }

    private void chosen(DeviceOption<C> now) {
        if (now != null) {
            chosen.set(now.chosen());
            if (!filling) {
                choice.set(now.choice());
            }
        }
    }

    private void fill() {
        List<DeviceOption<C>> options = DeviceOption.of(kind, devices, choice.get(), words);
        filling = true;
        try {
            if (!box.getItems().equals(options)) {
                box.getItems().setAll(options);
            }
            options.stream()
                    .filter(option -> option.choice().equals(choice.get()))
                    .findFirst()
                    .ifPresent(box::setValue);
        } finally {
            filling = false;
        }
    }

    /** The closed field: the kind's icon and the device's name. */
    private static final class ChosenCell<C> extends ListCell<DeviceOption<C>> {
        private final FontIcon icon;

        private ChosenCell(String literal) {
            icon = Icons.of(literal, 20);
        }

        @Override
        protected void updateItem(DeviceOption<C> option, boolean empty) {
            super.updateItem(option, empty);
            setText(option == null ? "" : option.chosen());
            setGraphic(icon);
        }
    }

    private static final class OptionCell<C> extends ListCell<DeviceOption<C>> {
        @Override
        protected void updateItem(DeviceOption<C> option, boolean empty) {
            super.updateItem(option, empty);
            setText(option == null ? "" : option.listed());
        }
    }
}
