// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.end;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.testing.TestWords;
import eu.plenum.ui.testing.UiTest;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class EndScreenTest extends UiTest {
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 14, 47, 0, 0, BRUSSELS);
    private static final ParticipantId ADA = new ParticipantId("ada");

    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger homes = new AtomicInteger();

    private static CallSummary summary(String room, int minutes, int goesOn, List<ChatMessage> chat) {
        return new CallSummary(room, NOW.minusMinutes(minutes), NOW, goesOn, 12, 1, chat, Map.of(ADA, "Ada\nB"));
    }

    private List<String> texts(CallSummary summary, boolean endedForAll, Language language) {
        Words words = call(() -> TestWords.in(language));
        Stage stage = show(
                () -> new EndScreen(words, summary, endedForAll, new EndScreen.Actions() {
                            @Override
                            public void joinAgain() {
                                again.incrementAndGet();
                            }

                            @Override
                            public void home() {
                                homes.incrementAndGet();
                            }
                        })
                        .root(),
                1280,
                800);
        return call(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void whoLeftReadsWhoGoesOnAndHowLongItWas() {
        assertThat(texts(summary("Cabinet", 47, 11, List.of()), false, Language.ENGLISH))
                .contains(
                        "You left the meeting",
                        "Cabinet goes on with 11 people.",
                        "47 minutes, 12 people",
                        "14:00 to 14:47 · one interruption")
                .noneMatch(text -> text.contains("chat"));
    }

    @Test
    void oneOfAThingIsNotSaidAsMany() {
        assertThat(texts(summary("", 1, 1, List.of()), false, Language.GERMAN))
                .contains("Die Besprechung geht mit einer Person weiter.", "Eine Minute, 12 Personen");
        assertThat(texts(summary("", 0, 0, List.of()), true, Language.FRENCH))
                .contains("La réunion est terminée", "Moins d’une minute, 12 personnes");
    }

    @Test
    void aChatIsOfferedToBeKept() {
        ChatMessage message = new ChatMessage("1", ADA, NOW.toInstant(), " one\ntwo\u001b ");
        CallSummary summary = summary("Cabinet", 47, 11, List.of(message));
        assertThat(texts(summary, false, Language.ENGLISH)).contains("One message");
        assertThat(robot.lookup("Save").tryQuery()).isPresent();
        assertThat(ChatText.of(summary, BRUSSELS)).isEqualTo("14:47  Ada / B: one / two\n");
    }

    @Test
    void theButtonsLeadBackAndHome() {
        texts(summary("Cabinet", 47, 11, List.of()), false, Language.ENGLISH);
        robot.clickOn("Join again");
        robot.clickOn("Back to home");
        await("both", () -> again.get() == 1 && homes.get() == 1);
    }
}
