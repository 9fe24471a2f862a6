// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.Device;
import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Texts;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.testing.UiTest;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceFieldTest extends UiTest {
    private final FakeDevices devices = FakeDevices.office();
    private final ObjectProperty<Texts> texts = new SimpleObjectProperty<>(new FileTexts(Language.ENGLISH, Locale.UK));
    private final ObjectProperty<CameraChoice> choice = new SimpleObjectProperty<>(new CameraChoice.SystemDefault());
    private final DeviceLists lists = new DeviceLists(devices, Runnable::run);
    private DeviceField<CameraChoice> field;

    @BeforeEach
    void show() {
        devices.plugIn(new Device("usb", "Conference camera", false));
        field = call(() -> new DeviceField<>(DeviceKind.CAMERA, lists, choice, new Words(texts)));
        show(field::root, 400, 200);
    }

    @Test
    void theSystemsDefaultIsCalledAsTheDeviceItMeans() {
        assertThat(shown()).isEqualTo("Integrated camera");
        assertThat(listed())
                .containsExactly("As the system: Integrated camera", "Integrated camera", "Conference camera");
    }

    @Test
    void aChoiceMadeWithTheKeyboardHoldsAtOnce() {
        run(() -> field.box().requestFocus());

        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);

        await("it is chosen", () -> choice.get().equals(new CameraChoice.Device("usb")));
    }

    @Test
    void itsNameSaysWhatIsChosenAndFollowsTheLanguage() {
        assertThat(call(() -> field.box().getAccessibleText())).isEqualTo("Camera, Integrated camera");

        run(() -> texts.set(new FileTexts(Language.GERMAN, Locale.GERMANY)));

        assertThat(call(() -> field.box().getAccessibleText())).isEqualTo("Kamera, Integrated camera");
        assertThat(listed()).contains("Wie das System: Integrated camera");
    }

    @Test
    void aDeviceThatIsUnpluggedStaysChosenAndIsSaidToBeAway() {
        run(() -> choice.set(new CameraChoice.Device("usb")));
        assertThat(shown()).isEqualTo("Conference camera");

        devices.unplugCameras();

        await("it is away", () -> shown().equals("Not connected"));
        assertThat(choice.get()).isEqualTo(new CameraChoice.Device("usb"));

        devices.plugIn(new Device("usb", "Conference camera", true));

        await("it is back", () -> shown().equals("Conference camera"));
    }

    @Test
    void aComputerWithoutCamerasSaysSo() {
        devices.unplugCameras();

        await("there is none", () -> shown().equals("No camera found"));
        assertThat(choice.get()).isEqualTo(new CameraChoice.SystemDefault());
    }

    private String shown() {
        return call(() -> field.box().getButtonCell().getText());
    }

    private List<String> listed() {
        return call(
                () -> field.box().getItems().stream().map(DeviceOption::listed).toList());
    }
}
