// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.testing.UiTest;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class AppearanceTest extends UiTest {

    @Test
    void theColoursAreThoseOfTheTheme() {
        assertThat(corner(Theme.LIGHT)).isEqualTo(Color.web("#F4F6F5"));
        assertThat(corner(Theme.DARK)).isEqualTo(Color.web("#111816"));
        assertThat(corner(Theme.CONTRAST)).isEqualTo(Color.web("#000000"));
    }

    @Test
    void theFontIsOurOwn() {
        Label plain = call(() -> new Label("Iles 0O1l"));
        Label strong = call(() -> new Label("Iles 0O1l"));
        run(() -> strong.getStyleClass().add("semibold"));
        show(() -> new VBox(plain, strong), 200, 100);
        assertThat(plain.getFont().getFamily()).isEqualTo("Plenum Sans");
        assertThat(plain.getFont().getSize()).isEqualTo(15);
        assertThat(strong.getFont().getFamily()).isEqualTo("Plenum Sans SemiBold");
    }

    @Test
    void aChangeReachesOpenWindowsAndTheirMenus() {
        Label label = call(() -> new Label("text"));
        MenuItem item = call(() -> new MenuItem("item"));
        MenuButton menu = call(() -> new MenuButton("menu", null, item));
        Stage stage = call(Stage::new);
        Appearance appearance = call(() -> new Appearance(new Look(Theme.LIGHT, 1, false)));
        Runnable end = call(() -> {
            Scene scene = new Scene(new VBox(label, menu), 300, 200);
            stage.setScene(scene);
            stage.show();
            return appearance.follow(scene);
        });
        run(() -> appearance.change(new Look(Theme.DARK, 2, true)));
        await("the text is twice as large", () -> label.getFont().getSize() == 30);
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("reduced-motion");
        run(menu::show);
        await(
                "the menu is shown, and large",
                () -> Window.getWindows().stream()
                        .filter(window -> !window.equals(stage))
                        .anyMatch(window -> window.getScene().getRoot().lookupAll(".label").stream()
                                .anyMatch(node -> ((Label) node).getFont().getSize() == 30)));
        run(() -> {
            end.run();
            menu.hide();
            stage.hide();
        });
    }

    /** A button once clicked stays pressed for the robot of JavaFX Headless (26.0.2), so another one is typed at. */
    @Test
    void aRobotClicksAndTypes() {
        AtomicInteger clicked = new AtomicInteger();
        AtomicInteger typed = new AtomicInteger();
        Button first = call(() -> new Button("Click"));
        Button second = call(() -> new Button("Type"));
        run(() -> first.setOnAction(_ -> clicked.incrementAndGet()));
        run(() -> second.setOnAction(_ -> typed.incrementAndGet()));
        show(() -> new VBox(first, second), 200, 100);
        robot.clickOn(first);
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.SPACE);
        await("pressed by mouse", () -> clicked.get() == 1);
        await("pressed by keyboard", () -> typed.get() == 1);
    }

    private Color corner(Theme theme) {
        WritableImage image = snapshot(VBox::new, 40, 40, theme, 1);
        return image.getPixelReader().getColor(2, 2);
    }
}
