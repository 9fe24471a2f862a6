// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.settings.Settings;
import eu.plenum.client.settings.ThemeChoice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserChoicesTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsChangedOnAScreenIsKept() {
        UserChoices choices = new UserChoices(settings());
        choices.theme().set(ThemeChoice.DARK);
        choices.textSize().set(150);
        choices.name().set("Lotte de Wit");

        UserChoices later = new UserChoices(settings());
        assertThat(later.theme().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(later.textSize().get()).isEqualTo(150);
        assertThat(later.name().get()).isEqualTo("Lotte de Wit");
    }

    private Settings settings() {
        return new Settings(folder, Runnable::run);
    }
}
