// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Texts;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.testing.UiTest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditMenuTest extends UiTest {
    private final SimpleObjectProperty<Texts> texts =
            new SimpleObjectProperty<>(new FileTexts(Language.DUTCH, Locale.ROOT));
    private final TextField field = call(() -> new TextField("Vergadering"));

    @BeforeEach
    void show() {
        Stage stage = show(() -> new VBox(field), 300, 400);
        run(() -> EditMenu.follow(stage.getScene(), new Words(texts)));
        robot.clickOn(field, MouseButton.SECONDARY);
        await(
                "the menu is open",
                () -> field.getContextMenu() != null && field.getContextMenu().isShowing());
    }

    @Test
    void theMenuOfATextFieldSpeaksDutch() {
        assertThat(names())
                .containsExactly(
                        "Ongedaan maken",
                        "Opnieuw",
                        "Knippen",
                        "Kopiëren",
                        "Plakken",
                        "Verwijderen",
                        "Alles selecteren");
    }

    @Test
    void itFollowsTheLanguageAtOnce() {
        run(() -> texts.set(new FileTexts(Language.GERMAN, Locale.ROOT)));
        assertThat(names()).startsWith("Rückgängig").endsWith("Alles auswählen");
    }

    @Test
    void itOffersWhatCanBeDone() {
        run(field::deselect);
        assertThat(call(() -> item("Knippen").isDisable())).isTrue();

        run(() -> item("Alles selecteren").fire());

        assertThat(call(() -> item("Knippen").isDisable())).isFalse();
        run(() -> item("Verwijderen").fire());
        assertThat(call(() -> field.getText().isEmpty())).isTrue();
        assertThat(call(() -> item("Alles selecteren").isDisable())).isTrue();
    }

    private List<String> names() {
        return call(() -> field.getContextMenu().getItems().stream()
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList());
    }

    private MenuItem item(String name) {
        return field.getContextMenu().getItems().stream()
                .filter(item -> name.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }
}
