// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** How loud the microphone is, and in words what others would hear. Used on the JavaFX thread alone. */
public final class MicrophoneMeter {
    private static final int BLOCKS = 18;

    private final HBox root = new HBox();
    private final LevelMeter meter = new LevelMeter(BLOCKS);
    private final Hearing hearing = new Hearing();
    private final ObjectProperty<Hearing.Verdict> verdict = new SimpleObjectProperty<>(Hearing.Verdict.LISTENING);
    private final LongSupplier nanos;

    /**
     * @param level asked twenty times a second while this is shown: RMS 0 to 1
     * @param nanos {@link System#nanoTime}
     */
    public MicrophoneMeter(DoubleSupplier level, LongSupplier nanos, Words words) {
        this.nanos = nanos;
        ObservableValue<String> said = verdict.flatMap(now -> words.binding(word(now)));
        Label label = new Label();
        label.textProperty().bind(said);
        label.setWrapText(true);
        label.getStyleClass().addAll("small", "secondary");
        FontIcon icon = Icons.of(literal(verdict.get()), 16);
        verdict.subscribe(now -> {
            icon.setIconLiteral(literal(now));
            label.setGraphic(now == Hearing.Verdict.LISTENING ? null : icon);
            root.getStyleClass().removeIf(name -> name.startsWith("verdict-"));
            root.getStyleClass().add("verdict-" + now.name().toLowerCase(Locale.ROOT));
        });
        HBox right = new HBox(label);
        right.getStyleClass().add("verdict");
        HBox.setHgrow(right, Priority.ALWAYS);
        root.getChildren().addAll(meter.root(), right);
        root.getStyleClass().add("microphone-meter");
        root.setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        root.accessibleTextProperty().bind(said);
        LevelPulse.drive(root, level, this::hear);
    }

    public Parent root() {
        return root;
    }

    ObservableValue<Hearing.Verdict> verdict() {
        return verdict;
    }

    private void hear(double rms) {
        meter.show(rms);
        verdict.set(hearing.hear(rms, nanos.getAsLong()));
    }

    private static DeviceWord word(Hearing.Verdict verdict) {
        return switch (verdict) {
            case LISTENING -> DeviceWord.SAY_SOMETHING;
            case WELL -> DeviceWord.HEARD_WELL;
            case QUIET -> DeviceWord.TOO_QUIET;
            case LOUD -> DeviceWord.TOO_LOUD;
            case SILENT -> DeviceWord.NO_SOUND;
        };
    }

    private static String literal(Hearing.Verdict verdict) {
        return switch (verdict) {
            case WELL -> "fltfal-checkmark-circle-24";
            case SILENT -> "fltfal-error-circle-24";
            case LISTENING, QUIET, LOUD -> "fltral-info-24";
        };
    }
}
