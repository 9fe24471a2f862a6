// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a device, under the field where another can be chosen; takes no room while nothing is. Reports come on any
 * thread, the rest belongs to the JavaFX thread.
 */
public final class DeviceProblemNote implements DeviceListener {
    private final Words words;
    private final HBox root = new HBox();
    private final Label sentence = new Label();
    private final ReadOnlyObjectWrapper<@Nullable DeviceProblem> problem = new ReadOnlyObjectWrapper<>();

    public DeviceProblemNote(Words words) {
        this.words = words;
        sentence.setWrapText(true);
        sentence.getStyleClass().add("small");
        root.getChildren().addAll(Icons.of("fltfal-error-circle-24", 16), sentence);
        root.getStyleClass().add("problem");
        clear();
    }

    public Parent root() {
        return root;
    }

    /** What is wrong now, or null. */
    public ReadOnlyObjectProperty<@Nullable DeviceProblem> problem() {
        return problem.getReadOnlyProperty();
    }

    /** Another device is being tried: what was said of the last one holds no more. */
    public void clear() {
        show(null);
    }

    @Override
    public void failed(DeviceProblem reason, String device, String instead) {
        Platform.runLater(() -> {
            Object name = device.isEmpty() ? DeviceWord.THE_DEVICE : device;
            DeviceWord word = DeviceWord.of(reason);
            sentence.textProperty()
                    .bind(
                            instead.isEmpty()
                                    ? words.binding(word, name)
                                    : words.binding(DeviceWord.INSTEAD, words.binding(word, name), instead));
            show(reason);
        });
    }

    @Override
    public void running() {
        Platform.runLater(this::clear);
    }

    private void show(@Nullable DeviceProblem now) {
        problem.set(now);
        root.setVisible(now != null);
        root.setManaged(now != null);
    }
}
