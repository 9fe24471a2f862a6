// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.session.JoinRequest;
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

    @Test
    void whatAStartAsksForHoldsAndIsNotKept() {
        UserChoices choices = new UserChoices(settings());
        choices.name().set("Lotte de Wit");
        choices.startWith(new JoinRequest(
                new Invitation("wss://meet.example", new Credentials.None()),
                "Hall 3",
                CameraChoice.parse("synthetic"),
                MicrophoneChoice.parse("tone"),
                SpeakerChoice.parse("off"),
                false));
        assertThat(choices.name().get()).isEqualTo("Hall 3");
        assertThat(choices.camera().get()).isEqualTo(CameraChoice.parse("synthetic"));
        assertThat(choices.microphone().get()).isEqualTo(MicrophoneChoice.parse("tone"));
        assertThat(choices.speaker().get()).isEqualTo(SpeakerChoice.parse("off"));

        choices.textSize().set(150);

        UserChoices later = new UserChoices(settings());
        assertThat(later.name().get()).isEqualTo("Lotte de Wit");
        assertThat(later.camera().get()).isNotEqualTo(CameraChoice.parse("synthetic"));
        assertThat(later.textSize().get()).isEqualTo(150);
    }

    private Settings settings() {
        return new Settings(folder, Runnable::run);
    }
}
